import { ID_MAX_LENGTH, ID_PATTERN, KIND_SINGULAR, KINDS, type Kind, STATE_REASONS } from "@claimwire/schema";
import { RECORDS } from "./record-names.js";
import { type JsonSchema, readJsonSchema, readShape, type Shape } from "./record-shape.js";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const ID = { type: "string", pattern: ID_PATTERN.source, maxLength: ID_MAX_LENGTH };
const VERSION = { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" };

type Node = Readonly<Record<string, unknown>>;

/** What the checks of the schema say of lists and objects as functions, which zod cannot write down. */
const RULES: Readonly<Record<string, Node>> = {
  "claims/evidence": { contains: { type: "object", properties: { stance: { const: "states" } } } },
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
    then: { required: ["publicRole"] },
    else: { properties: { publicRole: false } },
  },
};

/** The schema as zod wrote it with what is known beyond: no list is empty, and the rules of single places. */
function render(schema: JsonSchema, shape: Shape): Node {
  const { "x-format": _, items, properties, propertyNames, additionalProperties, ...rest } = schema;
  const rules = RULES[shape.place] ?? {};
  if (shape.holds === "list" && items)
    return { ...rest, minItems: 1, items: render(items, shape.of), ...rules };
  if (shape.holds === "map" && propertyNames && additionalProperties) {
    const keys = render(propertyNames, shape.keys);
    return {
      ...rest,
      propertyNames: keys,
      additionalProperties: render(additionalProperties, shape.of),
      ...rules,
    };
  }
  if (shape.holds === "integer") return { ...rest, type: "integer", minimum: 1 };
  if (shape.holds !== "object") return rest;
  const children = shape.fields.map(({ name, shape: child }) => [
    name,
    render(properties?.[name] as JsonSchema, child),
  ]);
  return { ...rest, properties: Object.fromEntries(children), additionalProperties: false, ...rules };
}

function recordSchema(kind: Kind): Node {
  const {
    $schema: _,
    type,
    properties,
    required,
    ...rest
  } = render(readJsonSchema(kind), readShape(kind)) as {
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

/** The JSON Schemas (draft 2020-12) of the published records and files, by file name. */
export function renderJsonSchemas(): ReadonlyMap<string, string> {
  const schemas: readonly (readonly [string, Node])[] = [
    ...KINDS.map((kind) => [`${KIND_SINGULAR[kind]}.json`, recordSchema(kind)] as const),
    ["stub.json", STUB],
    ["dataset.json", datasetSchema()],
  ];
  return new Map(schemas.map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]));
}
