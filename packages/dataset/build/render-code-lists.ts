import { type CodeList, KINDS, SHAPES, shapesIn, UNITS } from "@claimwire/schema";

/** `RelationType` → `relationType`. */
function listName(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

/** The closed lists of codes that records use, by name. */
export function codeLists(): ReadonlyMap<string, CodeList> {
  const found = new Map<string, CodeList>();
  for (const shape of KINDS.flatMap((kind) => shapesIn(SHAPES[kind]))) {
    const coded = shape.holds === "map" ? shape.keys : shape;
    if (coded.holds === "code") found.set(listName(coded.name), coded.codes);
  }
  found.set("unit", UNITS);
  return found;
}

/** Those that look-ups take as options. */
const ASKED = ["role", "measure", "unit"];

/** The module of the codes with their labels and definitions. */
export function renderCodeLists(): string {
  const lists = [...codeLists()].map(([name, codes]) => {
    const rows = Object.entries(codes).map(
      ([code, { label, definition }]) =>
        `    ${JSON.stringify(code)}: { label: ${JSON.stringify(label)}, definition: ${JSON.stringify(definition)} },\n`,
    );
    return `  ${name}: {\n${rows.join("")}  },\n`;
  });
  const types = [...codeLists()].map(([name, codes]) => {
    const members = Object.keys(codes).map((code) => `readonly ${JSON.stringify(code)}: CodeText`);
    return `  /** What each code means. */\n  readonly ${name}: { ${members.join("; ")} };\n`;
  });
  const asked = [...codeLists()].filter(([name]) => ASKED.includes(name));
  const names = Object.fromEntries(asked.map(([name, codes]) => [name, Object.keys(codes)]));
  return `// Written from the schema by the build; see build/render-code-lists.ts.
/** What a code means. */
export interface CodeText {
  /** What people call it. */
  readonly label: string;
  /** What it means, in one line. */
  readonly definition: string;
}

/** The codes that records use, by list and code. */
export interface CodeLists {
${types.join("")}}

/** The codes of records, each with its label and its definition, by list and code. */
export const codes: CodeLists = {
${lists.join("")}};

/** The codes that look-ups take as options: alone, for programs that need no more of them. */
export const CODE_NAMES: Readonly<Record<${ASKED.map((name) => `"${name}"`).join(" | ")}, readonly string[]>> = ${JSON.stringify(names)};
`;
}
