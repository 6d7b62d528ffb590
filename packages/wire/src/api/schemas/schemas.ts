import type { FeedConfig } from "@claimwire/feeds";
import { absoluteUrl } from "@claimwire/feeds";
import { BUMPS } from "@claimwire/ledger";
import { CAUSES } from "@claimwire/release";
import { apiSchemaPath } from "../../addresses.js";

import {
  address,
  changeSchema,
  counts,
  digest,
  type JsonSchema,
  listOf,
  objectOf,
  record,
  releasePoint,
  text,
  time,
} from "./parts.js";

const index = objectOf({
  $schema: address,
  title: text,
  description: text,
  license: address,
  newest: { ...text, description: "Version of the newest release." },
  releases: {
    ...listOf(
      objectOf({
        version: text,
        released: time,
        digest,
        dataset: { ...digest, description: "Root of the dataset's trie." },
        counts,
        changes: { type: "integer", minimum: 0 },
        urls: objectOf({ release: address, dataset: address, page: address }),
      }),
    ),
    description: "Oldest first.",
    minItems: 1,
  },
  templates: objectOf({ record: text, page: text, feed: text }),
  streams: listOf(text),
  opml: address,
});

const dataset = objectOf({
  $schema: address,
  version: text,
  released: time,
  dataset: { ...digest, description: "Root of the dataset's trie." },
  counts,
  records: {
    description: "By full key, sorted. Records whose content is withheld are left out.",
    type: "object",
    propertyNames: { pattern: "^(claims|sources|entities|topics)/[a-z0-9]+(-[a-z0-9]+)*$" },
    additionalProperties: record,
  },
});

const recordDocument = objectOf({
  $schema: address,
  key: text,
  state: { enum: ["present", "withheld", "removed"] },
  record: { anyOf: [record, { type: "null" }] },
  digest: { anyOf: [digest, { type: "null" }] },
  times: objectOf({ entered: releasePoint, changed: releasePoint }),
  history: {
    ...listOf(objectOf({ version: text, released: time, url: address, change: changeSchema })),
    description: "Oldest first.",
    minItems: 1,
  },
  urls: objectOf({ page: address, feeds: objectOf({ rss: address, atom: address, json: address }) }),
});

const release = objectOf({
  format: { const: 1 },
  version: text,
  released: time,
  base: {
    anyOf: [objectOf({ version: text, dataset: digest, release: digest }), { type: "null" }],
  },
  target: objectOf({ dataset: digest, counts }),
  listKeys: { type: "object", additionalProperties: listOf(text) },
  changes: listOf(changeSchema),
  notes: listOf(
    objectOf({
      name: text,
      bump: { enum: BUMPS },
      summary: text,
      cause: { enum: Object.keys(CAUSES) },
      records: listOf(text),
    }),
  ),
  digest,
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
