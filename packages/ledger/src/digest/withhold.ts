import type { Cause, Change, Note, Release } from "../types.js";
import { contentDigest, summaryDigest } from "./release-digest.js";

/**
 * The release with the content of some records' changes replaced by its digest, for legal or privacy necessity. The
 * release's own digest stays as it is, so the chain holds. `records` are full keys; a moved or split record's change
 * is withheld when its own key or one of its successors' is named. `notes` are names of why-notes whose summaries are
 * withheld, wherever the release repeats them; throws a RangeError when the release is of format 1, whose digest holds the
 * summaries themselves.
 */
export function withhold<S extends string, C extends string>(
  release: Release<S, C>,
  records: ReadonlySet<string>,
  notes: ReadonlySet<string> = new Set(),
): Release<S, C> {
  const named = release.notes.filter(({ name }) => notes.has(name));
  if (release.format === 1 && named.length > 0) {
    throw new RangeError(`Release ${release.version} is of format 1: its summaries cannot be withheld.`);
  }
  return {
    ...release,
    changes: release.changes.map((change) =>
      withoutSummaries(tells(change, records) ? strip(change) : change, notes),
    ),
    notes: release.notes.map((note) => (notes.has(note.name) ? withoutSummary(note) : note)),
  };
}

/** Whether a change's content was withheld; of a note or a cause, its summary. */
export function isWithheld({ content }: Change | Note | Cause): boolean {
  return content !== undefined;
}

function tells({ record, op, successors = {} }: Change, records: ReadonlySet<string>): boolean {
  if (op === "removed") return false;
  return records.has(record) || Object.keys(successors).some((key) => records.has(key));
}

function strip<S extends string, C extends string>(change: Change<S, C>): Change<S, C> {
  const { fields: _, after: __, ...rest } = change;
  return { ...rest, content: contentDigest(change) };
}

function withoutSummaries<S extends string, C extends string>(
  change: Change<S, C>,
  notes: ReadonlySet<string>,
): Change<S, C> {
  if (!change.causes.some(({ note }) => notes.has(note))) return change;
  return {
    ...change,
    causes: change.causes.map((cause) => (notes.has(cause.note) ? withoutSummary(cause) : cause)),
  };
}

function withoutSummary<T extends Cause | Note>(told: T): T {
  return { ...told, summary: "", content: summaryDigest(told) };
}
