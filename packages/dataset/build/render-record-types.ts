import { KIND_SINGULAR, KINDS, type Kind, STATE_REASONS } from "@claimwire/schema";
import { codeDocs } from "./code-docs.js";
import { RECORDS, TYPE_NAMES } from "./record-names.js";
import { type Field, type ObjectShape, readShape, type Shape } from "./record-shape.js";

const HEADER = `// Written from the schema by the build; see build/render-record-types.ts.
import type { Currency, Day, Decimal, EdtfDate } from "./brands.js";
import type { ClaimId, EntityId, SourceId, TopicId, Version } from "./ids.js";
`;

const UNIT = `/** What a figure counts: a currency, or \`year\`, \`month\`, \`percent\`, \`count\`. */
export type Unit = Currency | "year" | "month" | "percent" | "count";
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

function nameOf(place: string): string {
  const name = TYPE_NAMES[place];
  if (name === undefined) throw new Error(`build/record-names.ts gives no name to what ${place} holds.`);
  return name;
}

function codeLines(codes: readonly string[]): readonly string[] {
  const docs = codeDocs(codes);
  return codes.map((code) => `- \`${code}\`: ${docs[code]}`);
}

/** What a field shows on hover: its description, and the codes that it may hold. */
function fieldDoc({ doc, shape }: Field): readonly string[] {
  const codes =
    shape.holds === "code"
      ? shape.codes
      : shape.holds === "map" && shape.keys.holds === "code"
        ? shape.keys.codes
        : [];
  return codes.length < 2 ? [doc] : [doc, "", ...codeLines(codes)];
}

function typeOf(shape: Shape): string {
  switch (shape.holds) {
    case "text":
      return shape.refersTo === undefined
        ? (shape.format.type ?? "string")
        : `${RECORDS[shape.refersTo].name}Id`;
    case "integer":
      return "number";
    case "code":
    case "object":
      return nameOf(shape.place);
    case "list":
      return `readonly ${typeOf(shape.of)}[]`;
    case "map": {
      if (shape.keys.holds === "code")
        return `{ readonly [Key in ${nameOf(shape.place)}]?: ${typeOf(shape.of)} }`;
      return `{ readonly [key: string]: ${typeOf(shape.of)} | undefined }`;
    }
  }
}

function fieldLine(field: Field, type: string = typeOf(field.shape)): string {
  return `${comment(fieldDoc(field), "  ")}  readonly ${field.name}${field.required ? "" : "?"}: ${type};\n`;
}

/** A claim's status, as a union by state: each state has reasons of its own. */
function statusType({ fields }: ObjectShape): string {
  const variants = Object.entries(STATE_REASONS).map(([state, reasons]) => {
    const codes: Readonly<Record<string, readonly string[]>> = {
      state: [state],
      reason: Object.keys(reasons),
    };
    const lines = fields.map((field) => {
      const narrowed = codes[field.name];
      if (narrowed === undefined) return fieldLine(field);
      return fieldLine(
        { ...field, shape: { place: field.shape.place, holds: "code", codes: narrowed } },
        union(narrowed),
      );
    });
    const name = state.charAt(0).toUpperCase() + state.slice(1);
    return {
      name,
      text: `${comment([codeDocs(Object.keys(STATE_REASONS))[state] ?? ""])}export interface ${name} {\n${lines.join("")}}\n`,
    };
  });
  const doc = comment(["Where a claim stands that no longer stands unquestioned."]);
  return `${variants.map(({ text }) => text).join("\n")}\n${doc}export type Status = ${variants.map(({ name }) => name).join(" | ")};\n`;
}

function nestedTypes(shape: Shape): readonly string[] {
  switch (shape.holds) {
    case "text":
    case "integer":
      return [];
    case "code":
      return [codeType(shape.place, shape.codes)];
    case "list":
      return nestedTypes(shape.of);
    case "map":
      return [
        ...(shape.keys.holds === "code" ? [codeType(shape.place, shape.keys.codes)] : []),
        ...nestedTypes(shape.of),
      ];
    case "object": {
      const name = nameOf(shape.place);
      const inner = shape.fields.flatMap((field) => nestedTypes(field.shape));
      if (name === "Status") return [...inner, statusType(shape)];
      return [
        ...inner,
        `export interface ${name} {\n${shape.fields.map((field) => fieldLine(field)).join("")}}\n`,
      ];
    }
  }
}

function codeType(place: string, codes: readonly string[]): string {
  return `${comment(codeLines(codes))}export type ${nameOf(place)} = ${union(codes)};\n`;
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
  const { fields } = readShape(kind);
  const { name, doc } = RECORDS[kind];
  const nested = fields.flatMap((field) => nestedTypes(field.shape));
  const body = `${commonFields(kind)}${fields.map((field) => fieldLine(field)).join("")}${TIMES}`;
  const record =
    kind === "entities" ? entityTypes(body) : `${comment([doc])}export interface ${name} {\n${body}}\n`;
  return [...nested, record].join("\n");
}

/** The module of the records' published types: readonly, with the schema's descriptions as hover texts. */
export function renderRecordTypes(): string {
  const names = KINDS.map((kind) => RECORDS[kind].name);
  const keys = KINDS.map((kind) => `\`${kind}/\${${RECORDS[kind].name}Id}\``);
  return [
    HEADER,
    UNIT,
    ...KINDS.map(recordType),
    `/** A record of any kind; \`kind\` tells which. */\nexport type DatasetRecord = ${names.join(" | ")};\n`,
    `/** A record's full key, unique in the dataset. */\nexport type RecordKey = ${keys.join(" | ")};\n`,
  ].join("\n");
}
