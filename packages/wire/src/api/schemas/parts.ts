import type { Json } from "@claimwire/ledger";
import { CAUSES, SIGNALS } from "@claimwire/release";
import { KINDS } from "@claimwire/schema";

/** A JSON Schema (2020-12), or a part of one. */
export type JsonSchema = { readonly [key: string]: Json };

export const textSchema: JsonSchema = { type: "string" };
export const addressSchema: JsonSchema = { type: "string", format: "uri" };
export const timeSchema: JsonSchema = {
  description: "UTC, whole seconds.",
  type: "string",
  pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
};
export const digestSchema: JsonSchema = {
  description: "SHA-256, hexadecimal.",
  type: "string",
  pattern: "^[0-9a-f]{64}$",
};
export const countsSchema: JsonSchema = {
  description: "How many records of each kind there are, stubs and withheld ones included.",
  type: "object",
  propertyNames: { enum: KINDS },
  additionalProperties: { type: "integer", minimum: 0 },
};
export const recordSchema: JsonSchema = {
  description: "A record as it was released. Its shape is that of the dataset's version.",
  type: "object",
};

/** An object that may have no other properties than these; `optional` ones may be missing. */
export function objectSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

export function listSchema(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

const cause = objectSchema({
  code: { enum: Object.keys(CAUSES) },
  summary: textSchema,
  note: { ...textSchema, description: "Base name of the why-note." },
});

const fieldChange = objectSchema(
  {
    path: { ...textSchema, description: "JSON Pointer; members of keyed lists are addressed by their keys." },
    before: { description: "Absent when there was no value." },
    after: { description: "Absent when there is no value." },
  },
  ["before", "after"],
);

export const changeSchema: JsonSchema = objectSchema(
  {
    record: { ...textSchema, description: "Full key." },
    op: { enum: ["added", "edited", "moved", "split", "removed"] },
    fields: listSchema(fieldChange),
    after: recordSchema,
    successors: { type: "object", additionalProperties: digestSchema },
    content: { ...digestSchema, description: "In place of `fields` and `after` when these are withheld." },
    digest: { anyOf: [digestSchema, { type: "null" }], description: "Of the record after the change." },
    id: { ...textSchema, description: "Permanent: `<version>/<record>/<op>`." },
    signals: { ...listSchema({ enum: Object.keys(SIGNALS) }), minItems: 1 },
    causes: listSchema(cause),
  },
  ["fields", "after", "successors", "content"],
);

export const releasePointSchema: JsonSchema = objectSchema({ version: textSchema, released: timeSchema });
