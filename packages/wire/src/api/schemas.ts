import { absoluteUrl } from "@claimwire/feeds";
import { BUMPS, type Json } from "@claimwire/ledger";
import { CAUSES, SIGNALS } from "@claimwire/release";
import { KINDS } from "@claimwire/schema";
import { apiSchemaPath } from "../addresses.js";
import type { WireConfig } from "../wire-config.js";

/** A JSON Schema (2020-12), or a part of one. */
type JsonSchema = { readonly [key: string]: Json };

const textSchema: JsonSchema = { type: "string" };
const addressSchema: JsonSchema = { type: "string", format: "uri" };
const timeSchema: JsonSchema = {
  description: "UTC, whole seconds.",
  type: "string",
  pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$",
};
const digestSchema: JsonSchema = {
  description: "SHA-256, hexadecimal.",
  type: "string",
  pattern: "^[0-9a-f]{64}$",
};
const countsSchema: JsonSchema = {
  description: "How many records of each kind there are, stubs and withheld ones included.",
  type: "object",
  propertyNames: { enum: KINDS },
  additionalProperties: { type: "integer", minimum: 0 },
};
const recordSchema: JsonSchema = {
  description: "A record as it was released. Its shape is that of the dataset's version.",
  type: "object",
};

/** An object that may have no other properties than these; `optional` ones may be missing. */
function objectSchema(
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

function listSchema(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

const summaryDigestSchema: JsonSchema = {
  ...digestSchema,
  description: "From format 2 on, when the summary is withheld: its digest. `summary` is empty then.",
};

const cause = objectSchema(
  {
    code: { enum: Object.keys(CAUSES) },
    summary: textSchema,
    note: { ...textSchema, description: "Base name of the why-note." },
    content: summaryDigestSchema,
  },
  ["content"],
);

const fieldChange = objectSchema(
  {
    path: { ...textSchema, description: "JSON Pointer; members of keyed lists are addressed by their keys." },
    before: { description: "Absent when there was no value." },
    after: { description: "Absent when there is no value." },
  },
  ["before", "after"],
);

const changeSchema: JsonSchema = objectSchema(
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
    entry: {
      type: "integer",
      minimum: 0,
      description: "From format 2 on: the place of its entry among those of the release, 0 being the oldest.",
    },
    bundle: {
      enum: Object.keys(SIGNALS),
      description: "From format 2 on: the signal under which its entry may be folded into a bundle.",
    },
  },
  ["fields", "after", "successors", "content", "entry", "bundle"],
);

const releasePointSchema: JsonSchema = objectSchema({ version: textSchema, released: timeSchema });

const index = objectSchema({
  $schema: addressSchema,
  title: textSchema,
  description: textSchema,
  license: addressSchema,
  newest: { ...textSchema, description: "Version of the newest release." },
  releases: {
    ...listSchema(
      objectSchema({
        version: textSchema,
        released: timeSchema,
        digest: digestSchema,
        dataset: { ...digestSchema, description: "Root of the dataset's trie." },
        counts: countsSchema,
        changes: { type: "integer", minimum: 0 },
        urls: objectSchema({ release: addressSchema, dataset: addressSchema, page: addressSchema }),
      }),
    ),
    description: "Oldest first.",
    minItems: 1,
  },
  templates: objectSchema({ record: textSchema, page: textSchema, feed: textSchema }),
  streams: listSchema(textSchema),
  opml: addressSchema,
});

const dataset = objectSchema({
  $schema: addressSchema,
  version: textSchema,
  released: timeSchema,
  dataset: { ...digestSchema, description: "Root of the dataset's trie." },
  counts: countsSchema,
  records: {
    description: "By full key, sorted. Records whose content is withheld are left out.",
    type: "object",
    propertyNames: { pattern: "^(claims|sources|entities|topics)/[a-z0-9]+(-[a-z0-9]+)*$" },
    additionalProperties: recordSchema,
  },
});

const recordDocument = objectSchema({
  $schema: addressSchema,
  key: textSchema,
  state: { enum: ["present", "withheld", "removed"] },
  record: { anyOf: [recordSchema, { type: "null" }] },
  digest: { anyOf: [digestSchema, { type: "null" }] },
  times: objectSchema({ entered: releasePointSchema, changed: releasePointSchema }),
  history: {
    ...listSchema(
      objectSchema({ version: textSchema, released: timeSchema, url: addressSchema, change: changeSchema }),
    ),
    description: "Oldest first.",
    minItems: 1,
  },
  urls: objectSchema({
    page: addressSchema,
    feeds: objectSchema({ rss: addressSchema, atom: addressSchema, json: addressSchema }),
  }),
});

const release = objectSchema({
  format: { enum: [1, 2] },
  version: textSchema,
  released: timeSchema,
  base: {
    anyOf: [
      objectSchema({ version: textSchema, dataset: digestSchema, release: digestSchema }),
      { type: "null" },
    ],
  },
  target: objectSchema({ dataset: digestSchema, counts: countsSchema }),
  listKeys: { type: "object", additionalProperties: listSchema(textSchema) },
  changes: listSchema(changeSchema),
  notes: listSchema(
    objectSchema(
      {
        name: textSchema,
        bump: { enum: BUMPS },
        summary: textSchema,
        cause: { enum: Object.keys(CAUSES) },
        records: listSchema(textSchema),
        content: summaryDigestSchema,
      },
      ["content"],
    ),
  ),
  digest: digestSchema,
});

const DOCUMENTS: Readonly<Record<string, readonly [title: string, schema: JsonSchema]>> = {
  index: ["Every release, and where everything is", index],
  release: ["A release as it stands in the ledger", release],
  dataset: ["All records of a release", dataset],
  record: ["One record, its history and its times", recordDocument],
};

/** Names of the documents of the API; each has a JSON Schema. */
export const API_DOCUMENTS: readonly string[] = Object.keys(DOCUMENTS);

/** The JSON Schema (2020-12) of a kind of document, with its own address as `$id`. */
export function apiSchema(name: string, config: WireConfig): JsonSchema | undefined {
  const found = DOCUMENTS[name];
  if (found === undefined) return undefined;
  const [title, schema] = found;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: absoluteUrl(config.baseUrl, apiSchemaPath(name)),
    title,
    ...schema,
  };
}
