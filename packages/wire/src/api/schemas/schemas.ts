import type { FeedConfig } from "@claimwire/feeds";
import { absoluteUrl } from "@claimwire/feeds";
import { BUMPS } from "@claimwire/ledger";
import { CAUSES } from "@claimwire/release";
import { apiSchemaPath } from "../../addresses.js";

import {
  addressSchema,
  changeSchema,
  countsSchema,
  digestSchema,
  type JsonSchema,
  listSchema,
  objectSchema,
  recordSchema,
  releasePointSchema,
  textSchema,
  timeSchema,
} from "./parts.js";

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
  format: { const: 1 },
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
    objectSchema({
      name: textSchema,
      bump: { enum: BUMPS },
      summary: textSchema,
      cause: { enum: Object.keys(CAUSES) },
      records: listSchema(textSchema),
    }),
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
export function apiSchema(name: string, config: FeedConfig): JsonSchema | undefined {
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
