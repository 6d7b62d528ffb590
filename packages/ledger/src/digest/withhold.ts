import type { Change, Release } from "../types.js";
import { contentDigest } from "./release-digest.js";

/**
 * The release with the content of some records' changes replaced by its digest, for legal or privacy necessity. The
 * release's own digest stays as it is, so the chain holds. `records` are full keys; a moved or split record's change
 * is withheld when its own key or one of its successors' is named.
 */
export function withhold<S extends string, C extends string>(
  release: Release<S, C>,
  records: ReadonlySet<string>,
): Release<S, C> {
  return {
    ...release,
    changes: release.changes.map((change) => (tells(change, records) ? strip(change) : change)),
  };
}

/** Whether a change's content was withheld. */
export function isWithheld(change: Change): boolean {
  return change.content !== undefined;
}

function tells({ record, op, successors = {} }: Change, records: ReadonlySet<string>): boolean {
  if (op === "removed") return false;
  return records.has(record) || Object.keys(successors).some((key) => records.has(key));
}

function strip<S extends string, C extends string>(change: Change<S, C>): Change<S, C> {
  const { fields: _, after: __, ...rest } = change;
  return { ...rest, content: contentDigest(change) };
}
