import type { Difference } from "@claimwire/ledger";

/** The key under which a record stands after a difference: of a moved one the new key, of any other its own. */
export function subjectOf({
  record,
  op,
  successors = {},
}: Pick<Difference, "record" | "op" | "successors">): string {
  const [subject = record] = op === "moved" ? Object.keys(successors) : [];
  return subject;
}
