import { sortProperties } from "../compare/normalise-record.js";
import type { Change, Release } from "../types.js";
import { canonicalJson } from "./canonical-json.js";
import { sha256Hex } from "./sha256.js";

/**
 * SHA-256 of a change's content: the canonical JSON of `{after?, fields?}`. Of a change whose content is withheld,
 * the digest that stands in its place.
 */
export function contentDigest({ content, after, fields }: Change): string {
  return (
    content ??
    sha256Hex(
      canonicalJson({
        after,
        fields: fields?.map((field) => ({ after: field.after, before: field.before, path: field.path })),
      }),
    )
  );
}

/**
 * A release's own digest: SHA-256 of the canonical JSON of the release without `digest`, in which each change has
 * `content` (see `contentDigest`) instead of `after` and `fields`. So withholding content does not change it. Of a
 * change only what docs/ledger.md lists is digested: `parseRelease` refuses a file with anything else.
 */
export function releaseDigest(release: Omit<Release, "digest">): string {
  // In canonical order already it is written much faster.
  const digested = { ...release, changes: release.changes.map(digestedChange), digest: undefined };
  return sha256Hex(canonicalJson(sortProperties(digested)));
}

/** A change as a release's digest sees it: the content replaced by its digest. */
function digestedChange(change: Change): object {
  const { causes, digest, id, op, record, signals, successors } = change;
  return {
    causes: causes.map(({ code, note, summary }) => ({ code, note, summary })),
    content: contentDigest(change),
    digest,
    id,
    op,
    record,
    signals,
    successors,
  };
}
