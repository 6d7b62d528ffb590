import { canonicalJson } from "./canonical-json.js";
import { sortProperties } from "./normalise-record.js";
import { sha256Hex } from "./sha256.js";
import type { Change, FieldChange, Json, JsonObject, Release } from "./types.js";

/**
 * SHA-256 of a change's content: the canonical JSON of `{after?, fields?}`. Of a change whose content is withheld,
 * the digest that stands in its place. `after`, when given, is the canonical JSON of `change.after`.
 */
export function contentDigest(change: Change, after?: string): string {
  if (change.content !== undefined) return change.content;
  const parts: string[] = [];
  if (change.after !== undefined) parts.push(`"after":${after ?? canonicalJson(change.after)}`);
  if (change.fields !== undefined) parts.push(`"fields":${canonicalJson(change.fields.map(orderField))}`);
  return sha256Hex(`{${parts.join(",")}}`);
}

/**
 * A release's own digest: SHA-256 of the canonical JSON of the release without `digest`, in which each change has
 * `content` (see `contentDigest`) instead of `after` and `fields`. So withholding content leaves it as it is.
 * `contents`, when given, are the changes' content digests.
 */
export function releaseDigest(release: Omit<Release, "digest">, contents?: readonly string[]): string {
  const { digest: _, changes, ...rest } = release as Release;
  const digested = changes.map((change, i) => digestForm(change, contents?.[i] ?? contentDigest(change)));
  const envelope = sortProperties({ ...rest, changes: [] });
  return sha256Hex(canonicalJson(Object.fromEntries(replace(envelope, "changes", digested))));
}

// Here and below, properties in canonical order spare sorting them; unknown ones are kept, and so change the digest.
function orderField({ after, before, path, ...rest }: FieldChange): object {
  return { after, before, path, ...rest };
}

function replace(object: JsonObject, name: string, value: Json): [string, Json | undefined][] {
  return Object.entries(object).map(([key, old]) => [key, key === name ? value : old]);
}

function digestForm(change: Change, content: string): JsonObject {
  const { after, fields, causes, content: _, digest, id, op, record, signals, successors, ...rest } = change;
  const ordered = causes.map(({ code, note, summary, ...more }) => ({ code, note, summary, ...more }));
  const sorted = successors && sortProperties(successors);
  return { causes: ordered, content, digest, id, op, record, signals, successors: sorted, ...rest };
}
