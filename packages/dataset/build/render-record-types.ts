import {
  type CodeList,
  type CodeShape,
  type Field,
  KIND_SINGULAR,
  KINDS,
  type Kind,
  type ObjectShape,
  SHAPES,
  type Shape,
  STATE_REASONS,
  STATES,
} from "@claimwire/schema";
import { isAlwaysThere } from "./always-there.js";
import { RECORDS } from "./record-names.js";
import { TEXT_FORMATS } from "./text-formats.js";

const HEADER = `// Written from the schema by the build; see build/render-record-types.ts.
import type { Currency, Day, Decimal, EdtfDate } from "./brands.js";
import type { ClaimId, EntityId, Measure, Scheme, SourceId, TopicId, OtherUnit, Version } from "./ids.js";

export type { Measure, Scheme } from "./ids.js";
`;

const UNIT = `/** What a figure counts: a currency, or a unit of the dataset's vocabulary. */
export type Unit = Currency | OtherUnit;
`;

function comment(lines: readonly string[], indent = ""): string {
  const [first] = lines;
  if (first === undefined || lines.join("") === "") return "";
  if (lines.length === 1) return `${indent}/** ${first} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}

function union(codes: readonly string[]): string {
  return codes.map((code) => JSON.stringify(code)).join(" | ");
}

function nameOf({ name, place }: Shape & { readonly name: string }): string {
  if (name === "")
    throw new Error(`The declaration of ${place} gives no name to what it holds; see object() and code().`);
  return name;
}

function codeLines(codes: CodeList): readonly string[] {
  return Object.entries(codes).map(([code, { definition }]) => `- \`${code}\`: ${definition}`);
}

/** What a field shows on hover: its description, and the codes that it may hold. */
function fieldDoc({ doc, shape }: Field): readonly string[] {
  const coded = shape.holds === "map" ? shape.keys : shape;
  if (coded.holds !== "code" || Object.keys(coded.codes).length < 2) return [doc];
  return [doc, "", ...codeLines(coded.codes)];
}

function typeOf(shape: Shape): string {
  switch (shape.holds) {
    case "text":
      return TEXT_FORMATS[shape.format].type ?? "string";
    case "reference":
      return `${RECORDS[shape.to].name}Id`;
    case "integer":
      return "number";
    case "code":
    case "object":
      return nameOf(shape);
    case "list":
      return `readonly ${typeOf(shape.of)}[]`;
    case "map": {
      if (shape.keys.holds === "code")
        return `{ readonly [Key in ${nameOf(shape.keys)}]?: ${typeOf(shape.of)} }`;
      return `{ readonly [key: string]: ${typeOf(shape.of)} | undefined }`;
    }
  }
}

function fieldLine(field: Field, type: string = typeOf(field.shape)): string {
  const mark = isAlwaysThere(field) ? "" : "?";
  return `${comment(fieldDoc(field), "  ")}  readonly ${field.name}${mark}: ${type};\n`;
}

/** A claim's status, as a union by state: each state has reasons of its own. */
function statusType({ fields }: ObjectShape): string {
  const variants = Object.entries(STATE_REASONS).map(([state, reasons]) => {
    const codes: Readonly<Record<string, CodeList>> = {
      state: { [state]: STATES[state as keyof typeof STATES] },
      reason: reasons,
    };
    const lines = fields.map((field) => {
      const narrowed = codes[field.name];
      if (narrowed === undefined) return fieldLine(field);
      const shape = { place: field.shape.place, holds: "code", name: "", codes: narrowed } as const;
      return fieldLine({ ...field, shape }, union(Object.keys(narrowed)));
    });
    const name = state.charAt(0).toUpperCase() + state.slice(1);
    return {
      name,
      text: `${comment([STATES[state as keyof typeof STATES].definition])}export interface ${name} {\n${lines.join("")}}\n`,
    };
  });
  const doc = comment(["Where a claim stands that no longer stands unquestioned."]);
  return `${variants.map(({ text }) => text).join("\n")}\n${doc}export type Status = ${variants.map(({ name }) => name).join(" | ")};\n`;
}

function nestedTypes(shape: Shape): readonly string[] {
  switch (shape.holds) {
    case "text":
    case "reference":
    case "integer":
      return [];
    case "code":
      return [codeType(shape)];
    case "list":
      return nestedTypes(shape.of);
    case "map":
      return [...nestedTypes(shape.keys), ...nestedTypes(shape.of)];
    case "object": {
      const name = nameOf(shape);
      const inner = shape.fields.flatMap((field) => nestedTypes(field.shape));
      if (name === "Status") return [...inner, statusType(shape)];
      return [
        ...inner,
        `export interface ${name} {\n${shape.fields.map((field) => fieldLine(field)).join("")}}\n`,
      ];
    }
  }
}

function codeType(shape: CodeShape): string {
  // Those of the vocabulary are in the module of ids.
  if (shape.list !== undefined) return "";
  const codes = Object.keys(shape.codes);
  return `${comment(codeLines(shape.codes))}export type ${nameOf(shape)} = ${union(codes)};\n`;
}

function commonFields(kind: Kind): string {
  const { name } = RECORDS[kind];
  return `${comment(["Tells the four kinds of record apart."], "  ")}  readonly kind: ${JSON.stringify(KIND_SINGULAR[kind])};
${comment(["Never changed, and never used again for another record."], "  ")}  readonly id: ${name}Id;
`;
}

const TIMES = `${comment(["The release in which it entered the dataset; `timesOf` tells when that was."], "  ")}  readonly entered: Version;
${comment(["The release that last changed it in a way that matters to readers."], "  ")}  readonly changed: Version;
`;

/** A person has a public role; nothing else has one. */
function entityTypes(fields: string): string {
  return `${comment(["What every entity has."])}export interface EntityFields {\n${fields}}

${comment(["A person, who stands here only in a public role."])}export interface Person extends EntityFields {
${comment(["What it is: a person."], "  ")}  readonly type: "person";
${comment(["The public role; the reason why the record exists."], "  ")}  readonly publicRole: PublicRole;
}

${comment(["An entity that is no person."])}export interface Thing extends EntityFields {
${comment(["What it is; a person has the type `Person`."], "  ")}  readonly type: Exclude<EntityType, "person">;
${comment(["Only a person has one."], "  ")}  readonly publicRole?: never;
}

${comment([RECORDS.entities.doc])}export type Entity = Person | Thing;
`;
}

function recordType(kind: Kind): string {
  const { fields } = SHAPES[kind];
  const { name, doc } = RECORDS[kind];
  const nested = fields.flatMap((field) => nestedTypes(field.shape));
  const body = `${commonFields(kind)}${fields.map((field) => fieldLine(field)).join("")}${TIMES}`;
  const record =
    kind === "entities" ? entityTypes(body) : `${comment([doc])}export interface ${name} {\n${body}}\n`;
  return [...nested, record].join("\n");
}

/** A single record, with an id of its own. */
function singleType(kind: Kind): string {
  const { name } = RECORDS[kind];
  const doc = comment([`The ${KIND_SINGULAR[kind]} of one id.`]);
  return `${doc}export type ${name}As<Id extends ${name}Id> = ${name} & {\n  /** Its own id. */\n  readonly id: Id;\n};\n`;
}

/** The module of the records' published types: readonly, with the schema's descriptions as hover texts. */
export function renderRecordTypes(): string {
  const names = KINDS.map((kind) => RECORDS[kind].name);
  const keys = KINDS.map((kind) => `\`${kind}/\${${RECORDS[kind].name}Id}\``);
  return [
    HEADER,
    UNIT,
    ...KINDS.map(recordType),
    ...KINDS.map(singleType),
    `/** A record of any kind; \`kind\` tells which. */\nexport type DatasetRecord = ${names.join(" | ")};\n`,
    `/** A record's full key, unique in the dataset. */\nexport type RecordKey = ${keys.join(" | ")};\n`,
  ].join("\n");
}
