import { releaseRecords } from "@claimwire/release";
import { LIST_KEYS } from "@claimwire/schema";

/** A ledger of one release that holds the records. */
export function makeLedger(records) {
  const note = { name: "first", bump: "major", summary: "Generated.", cause: "coverage", records: ["*"] };
  const { release, issues } = releaseRecords({
    previous: undefined,
    base: undefined,
    target: records,
    version: "1.0.0",
    now: "2026-11-01T10:00:00Z",
    notes: [note],
    listKeys: LIST_KEYS,
  });
  if (release === undefined) throw new Error(issues.map(({ message }) => message).join("\n"));
  return [release];
}
