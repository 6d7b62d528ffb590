import { sortProperties } from "../compare/normalise-record.js";
import type { Cause, Change, Note, Release, ReleaseFormat } from "../types.js";
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

/** SHA-256 of the canonical JSON of a summary; of one that is withheld, the digest that stands in its place. */
export function summaryDigest({ content, summary }: Pick<Cause | Note, "content" | "summary">): string {
  return content ?? sha256Hex(canonicalJson(summary));
}

/**
 * A release's own digest: SHA-256 of the canonical JSON of the release without `digest`, in which each change has
 * `content` (see `contentDigest`) instead of `after` and `fields`. From format 2 on, the summaries of notes and
 * causes are replaced by their digests too. So withholding content does not change it. Of a change only what
 * docs/ledger.md lists is digested: `parseRelease` refuses a file with anything else.
 */
export function releaseDigest(release: Omit<Release, "digest">): string {
  const { format, changes, notes } = release;
  const others = {
    ...release,
    changes: [],
    notes: format === 1 ? notes : notes.map(digestedNote),
    digest: undefined,
  };
  // In canonical order already it is written much faster.
  const digested = {
    ...sortProperties(others),
    changes: changes.map((change) => digestedChange(change, format)),
  };
  return sha256Hex(canonicalJson(digested));
}

/** A change as a release's digest sees it: the content replaced by its digest; its properties in canonical order. */
function digestedChange(change: Change, format: ReleaseFormat): object {
  const { bundle, causes, digest, entry, id, op, record, signals, successors } = change;
  return {
    bundle,
    causes: causes.map((cause) => digestedCause(cause, format)),
    content: contentDigest(change),
    digest,
    entry,
    id,
    op,
    record,
    signals,
    successors,
  };
}

function digestedCause(cause: Cause, format: ReleaseFormat): object {
  const { code, note, summary } = cause;
  return { code, note, summary: format === 1 ? summary : summaryDigest(cause) };
}

function digestedNote(note: Note): object {
  const { bump, cause, name, records } = note;
  return { bump, cause, name, records, summary: summaryDigest(note) };
}
