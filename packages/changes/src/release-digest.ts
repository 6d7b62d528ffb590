import { canonicalJson } from "./canonical-json.js";
import { byCodeUnits } from "./keyed-list.js";
import { sortProperties } from "./normalise-record.js";
import { sha256Hex } from "./sha256.js";
import type { Cause, Change, FieldChange, JsonObject, Release } from "./types.js";

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
 * `content` (see `contentDigest`) instead of `after` and `fields`. So withholding content leaves it as it is. Of a change
 * only what docs/ledger.md lists is digested: `parseRelease` refuses a file with anything else. `changes`, when given,
 * are the changes as `digestedChange` writes them.
 */
export function releaseDigest(release: Omit<Release, "digest">, changes?: readonly string[]): string {
  const { digest: _, changes: __, ...rest } = release as Release;
  const digested = changes ?? release.changes.map((change) => digestedChange(change));
  const parts = Object.entries(rest).map(([key, value]) => [key, canonicalJson(value)] as const);
  const sorted = [...parts, ["changes", `[${digested.join(",")}]`] as const].sort(([a], [b]) =>
    byCodeUnits(a, b),
  );
  return sha256Hex(`{${sorted.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`);
}

/** A change as a release's digest sees it: canonical JSON, the content replaced by its digest. */
export function digestedChange(change: Change, content: string = contentDigest(change)): string {
  const { causes, digest, id, op, record, signals, successors } = change;
  const sorted = successors && sortProperties(successors);
  return canonicalJson({
    causes: causes.map(orderCause),
    content,
    digest,
    id,
    op,
    record,
    signals,
    successors: sorted,
  });
}

// Properties stand in canonical order here and above, which spares sorting them in every change of a long ledger.

function orderField({ after, before, path }: FieldChange): object {
  return { after, before, path };
}

function orderCause({ code, note, summary }: Cause): JsonObject {
  return { code, note, summary };
}
