import {
  type CodeList,
  type CodeShape,
  codesOf,
  KINDS,
  SHAPES,
  shapesIn,
  type Vocabulary,
} from "@claimwire/schema";

/** `RelationType` → `relationType`. */
function listName(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

/** The lists of codes that records use, by name. */
function codeShapes(): ReadonlyMap<string, Pick<CodeShape, "codes" | "list">> {
  const found = new Map<string, Pick<CodeShape, "codes" | "list">>();
  for (const shape of KINDS.flatMap((kind) => shapesIn(SHAPES[kind]))) {
    const coded = shape.holds === "map" ? shape.keys : shape;
    if (coded.holds === "code") found.set(listName(coded.name), coded);
  }
  return found.set("unit", { codes: {}, list: "units" });
}

/** The codes that records of a dataset use, by list. */
export function codeLists(vocabulary: Vocabulary): ReadonlyMap<string, CodeList> {
  return new Map([...codeShapes()].map(([name, shape]) => [name, codesOf(shape, vocabulary)]));
}

/** What the published types call the codes of a list of the vocabulary, in the module of ids. */
export const TERM_TYPES = { measures: "Measure", units: "OtherUnit", schemes: "Scheme" } as const;

function rowsOf(codes: CodeList): string {
  const rows = Object.entries(codes).map(
    ([code, { label, definition }]) =>
      `    ${JSON.stringify(code)}: { label: ${JSON.stringify(label)}, definition: ${JSON.stringify(definition)} },\n`,
  );
  return `{\n${rows.join("")}  }`;
}

/**
 * The module of the codes with their labels and definitions: those of the schema as they are, those of the vocabulary, which
 * each dataset has of its own, out of its data.
 */
export function renderCodeLists(): string {
  const shapes = [...codeShapes()];
  const lists = shapes.map(([name, { codes, list }]) => {
    return `  ${name}: ${list === undefined ? rowsOf(codes) : `/* @__PURE__ */ pick(vocabulary, "${list}")`},\n`;
  });
  const types = shapes.map(([name, { codes, list }]) => {
    const members = Object.keys(codes).map((code) => `readonly ${JSON.stringify(code)}: CodeText`);
    const type =
      list === undefined
        ? `{ ${members.join("; ")} }`
        : `{ readonly [Code in ${TERM_TYPES[list]}]: CodeText }`;
    return `  /** What each code means. */\n  readonly ${name}: ${type};\n`;
  });
  const roles = JSON.stringify(Object.keys(codeShapes().get("role")?.codes ?? {}));
  return `// Written from the schema by the build; see build/render-code-lists.ts.
import { data as vocabulary } from "./data/vocabulary.js";
import { freeze } from "./freeze.js";
import type { ${Object.values(TERM_TYPES).sort().join(", ")} } from "./ids.js";
import type { CodeText } from "./names/code-text.js";
import { pick } from "./pick.js";

/** The codes that records use, by list and code. */
export interface CodeLists {
${types.join("")}}

/** The codes of records, each with its label and its definition, by list and code. */
export const codes: CodeLists = /* @__PURE__ */ freeze({
${lists.join("")}});

/** The codes that look-ups take as options. */
export function codesAsked(list: "role" | "measure" | "unit"): readonly string[] {
  if (list === "role") return ${roles};
  return Object.keys(list === "measure" ? vocabulary.measures : vocabulary.units);
}
`;
}
