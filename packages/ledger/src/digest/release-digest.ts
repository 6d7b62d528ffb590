import { byCodeUnits } from "../compare/keyed-list.js";
import { sortProperties } from "../compare/normalise-record.js";
import type { Cause, Change, FieldChange, JsonObject, Release } from "../types.js";
import { canonicalJson, orderedJson } from "./canonical-json.js";
import { openSha256, sha256Hex } from "./sha256.js";

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
 * `content` (see `contentDigest`) instead of `after` and `fields`. So withholding content does not change it. Of a
 * change only what docs/ledger.md lists is digested: `parseRelease` refuses a file with anything else.
 */
export function releaseDigest(release: Omit<Release, "digest">): string {
  const hash = new ReleaseHash(release);
  for (const change of release.changes) hash.add(change);
  return hash.digest();
}

/** Makes a release's own digest from one change at a time, because the text of all of them would be large. */
export class ReleaseHash {
  readonly #hash = openSha256();
  readonly #tail: string;
  #separator = "";

  constructor(release: Omit<Release, "digest">) {
    const { digest: _, changes: __, ...rest } = release as Release;
    const parts = Object.entries(rest).map(([key, value]) => ({
      isHead: key < "changes",
      text: `${JSON.stringify(key)}:${canonicalJson(value)}`,
    }));
    parts.sort((a, b) => byCodeUnits(a.text, b.text));
    const head = parts.filter(({ isHead }) => isHead).map(({ text }) => `${text},`);
    const tail = parts.filter(({ isHead }) => !isHead).map(({ text }) => `,${text}`);
    this.#hash.add(`{${head.join("")}"changes":[`);
    this.#tail = `]${tail.join("")}}`;
  }

  /** Takes the next change; `content` is its content's digest. */
  add(change: Change, content: string = contentDigest(change)): void {
    this.#hash.add(this.#separator + digestedChange(change, content));
    this.#separator = ",";
  }

  digest(): string {
    this.#hash.add(this.#tail);
    return this.#hash.digest();
  }
}

/** A change as a release's digest sees it: canonical JSON, the content replaced by its digest. */
function digestedChange(change: Change, content: string): string {
  const { causes, digest, id, op, record, signals, successors } = change;
  const sorted = successors && sortProperties(successors);
  return orderedJson({
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

// Properties are written in canonical order here and above, so that they need not be sorted for every change.

function orderField({ after, before, path }: FieldChange): object {
  return { after, before, path };
}

function orderCause({ code, note, summary }: Cause): JsonObject {
  return { code, note, summary };
}
