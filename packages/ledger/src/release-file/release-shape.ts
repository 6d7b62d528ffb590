import { parsePointer } from "../compare/json-pointer.js";
import { parseReleased } from "./release-time.js";
import {
  anyObject,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  type Shape,
  tableOf,
  text,
  textLike,
  value,
} from "./shape.js";
import { BUMPS, isVersion } from "./version.js";

const digest = textLike("64 lower-case hexadecimal digits", /^[0-9a-f]{64}$/);
const version = value("a version such as 1.2.0", (found) => typeof found === "string" && isVersion(found));
const count = value(
  "a whole number from 0 on",
  (found) => Number.isSafeInteger(found) && (found as number) >= 0,
);
const anything: Shape = () => {};

const field = object({
  path: value("a JSON Pointer", (found) => typeof found === "string" && parsePointer(found) !== undefined),
  before: optional(anything),
  after: optional(anything),
});

/** Kind, `/`, id. */
export const FULL_KEY: RegExp = /^[^/]+\/./s;

const change = object({
  record: textLike("a full key such as claims/some-id", FULL_KEY),
  op: oneOf(["added", "edited", "moved", "split", "removed"]),
  fields: optional(listOf(field)),
  after: optional(anyObject),
  successors: optional(tableOf(digest)),
  content: optional(digest),
  digest: orNull(digest),
  id: text,
  signals: listOf(text),
  causes: listOf(object({ code: text, summary: text, note: text })),
});

/** What the file of a release looks like; docs/ledger.md says it in words. */
export const releaseShape: Shape = object({
  format: value("1", (found) => found === 1),
  version,
  released: value(
    "a time such as 2026-11-23T10:00:00Z",
    (found) => typeof found === "string" && parseReleased(found) !== undefined,
  ),
  base: orNull(object({ version, dataset: digest, release: digest })),
  target: object({ dataset: digest, counts: tableOf(count) }),
  listKeys: tableOf(listOf(text)),
  changes: listOf(change),
  notes: listOf(
    object({ name: text, bump: oneOf(BUMPS), summary: text, cause: text, records: listOf(text) }),
  ),
  digest,
});
