import {
  type CodeList,
  codesOf,
  KIND_SINGULAR,
  KINDS,
  type Kind,
  SHAPES,
  type Shape,
  STATE_REASONS,
  type Vocabulary,
} from "@claimwire/schema";
import { isAlwaysThere } from "./always-there.js";
import { RECORDS } from "./record-names.js";
import { describeField, TEXT_FORMATS } from "./text-formats.js";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const ID = { type: "string", ...TEXT_FORMATS.id.jsonSchema };
const VERSION = { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" };

type Node = Readonly<Record<string, unknown>>;

/** What the checks of the schema say of lists and objects as functions, which nothing else tells. */
const RULES: Readonly<Record<string, Node>> = {
  "claims/evidence": { contains: { type: "object", properties: { stance: { const: "states" } } } },
  "claims/relations/*": {
    if: { properties: { type: { not: { const: "responds-to" } } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { reply: false } },
  },
  "claims/status": {
    allOf: Object.entries(STATE_REASONS).map(([state, reasons]) => ({
      if: { properties: { state: { const: state } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { reason: { enum: Object.keys(reasons) } } },
    })),
  },
  entities: {
    if: { properties: { type: { const: "person" } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { publicRole: {} }, required: ["publicRole"] },
    else: { properties: { publicRole: false } },
  },
};

function most(members: number | undefined): Node {
  return members === undefined ? {} : { maxItems: members };
}

/** A code of a list, each with what it means (json-schema.org, "Annotated enumerations"). */
function codeSchema(codes: CodeList): Node {
  const oneOf = Object.entries(codes).map(([code, { label, definition }]) => ({
    const: code,
    title: label,
    description: definition,
  }));
  return { type: "string", enum: Object.keys(codes), oneOf };
}

/** What JSON Schema can say of a shape; `about` is what stands before it. */
function schemaOf(shape: Shape, vocabulary: Vocabulary, about: Node = {}): Node {
  const rules = RULES[shape.place] ?? {};
  switch (shape.holds) {
    case "text": {
      const max = shape.max === undefined ? {} : { maxLength: shape.max };
      return { ...about, type: "string", ...TEXT_FORMATS[shape.format].jsonSchema, ...max };
    }
    case "reference":
      return { ...about, ...ID };
    case "code":
      return { ...about, ...codeSchema(codesOf(shape, vocabulary)) };
    case "integer":
      return { ...about, type: "integer", minimum: 1 };
    case "list":
      return {
        ...about,
        type: "array",
        minItems: 1,
        ...most(shape.most),
        items: schemaOf(shape.of, vocabulary),
        ...rules,
      };
    case "map": {
      const [propertyNames, additionalProperties] = [
        schemaOf(shape.keys, vocabulary),
        schemaOf(shape.of, vocabulary),
      ];
      return { ...about, type: "object", propertyNames, additionalProperties };
    }
    case "object": {
      const { fields } = shape;
      const required = fields.flatMap((field) => (isAlwaysThere(field) ? [field.name] : []));
      const properties = Object.fromEntries(
        fields.map((field) => [
          field.name,
          schemaOf(field.shape, vocabulary, { description: describeField(field, vocabulary) }),
        ]),
      );
      return { ...about, type: "object", required, properties, additionalProperties: false, ...rules };
    }
  }
}

function recordSchema(kind: Kind, vocabulary: Vocabulary): Node {
  const { type, properties, required, ...rest } = schemaOf(SHAPES[kind], vocabulary) as {
    [name: string]: unknown;
    properties: Node;
    required: readonly string[];
  };
  const common = {
    kind: { const: KIND_SINGULAR[kind], description: "Tells the four kinds of record apart." },
    id: { ...ID, description: "Never changed, and never used again for another record." },
  };
  const times = {
    entered: { ...VERSION, description: "The release in which it entered the dataset." },
    changed: {
      ...VERSION,
      description: "The release that last changed it in a way that matters to readers.",
    },
  };
  return {
    $schema: DRAFT,
    title: RECORDS[kind].name,
    description: RECORDS[kind].doc,
    type,
    properties: { ...common, ...properties, ...times },
    required: ["kind", "id", ...required, "entered", "changed"],
    ...rest,
  };
}

const STUB: Node = {
  $schema: DRAFT,
  title: "Stub",
  description: "What stays under the id of a record that moved to another id, or that was divided.",
  type: "object",
  properties: { kind: { enum: ["moved", "split"] }, id: ID, to: { description: "The new id, or ids." } },
  required: ["kind", "id", "to"],
  additionalProperties: false,
  if: { properties: { kind: { const: "moved" } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { to: ID } },
  else: { properties: { to: { type: "array", items: ID, minItems: 2, uniqueItems: true } } },
};

function datasetSchema(): Node {
  const lists = KINDS.map((kind) => [
    kind,
    { type: "array", items: { $ref: `${KIND_SINGULAR[kind]}.json` } },
  ]);
  const stubs = KINDS.map((kind) => [kind, { type: "array", items: { $ref: "stub.json" } }]);
  return {
    $schema: DRAFT,
    title: "Dataset",
    description: "The whole dataset at one release: data.json.",
    type: "object",
    properties: {
      release: { type: "object", description: "Version, time and digests of the release." },
      times: {
        type: "object",
        description: "When each version was released.",
        additionalProperties: { type: "string", format: "date-time" },
      },
      site: {
        type: "object",
        description:
          "Where records have pages and feeds, with {key} for a record's key; empty without a site.",
      },
      ...Object.fromEntries(lists),
      stubs: { type: "object", properties: Object.fromEntries(stubs), additionalProperties: false },
      withheld: {
        type: "array",
        items: { type: "string" },
        description: "Keys of the records whose content had to be withheld.",
      },
    },
    required: ["release", ...KINDS, "stubs", "withheld"],
    additionalProperties: false,
  };
}

/**
 * The JSON Schemas (draft 2020-12) of the published records and files, by file name. `base` is what their ids begin with;
 * references between them are by file name.
 */
export function renderJsonSchemas(base: string, vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const schemas: readonly (readonly [string, Node])[] = [
    ...KINDS.map((kind) => [`${KIND_SINGULAR[kind]}.json`, recordSchema(kind, vocabulary)] as const),
    ["stub.json", STUB],
    ["dataset.json", datasetSchema()],
  ];
  return new Map(
    schemas.map(([name, { $schema, ...schema }]) => [
      name,
      `${JSON.stringify({ $schema, $id: `${base}${name}`, ...schema }, null, 2)}\n`,
    ]),
  );
}
