import { compare } from "../compare/compare.js";
import { normaliseRecord } from "../compare/normalise-record.js";
import { readStub } from "../compare/stub.js";
import { digestRecords } from "../digest/record-digest.js";
import { makeRelease, type ReleaseDraft } from "../release-file/make-release.js";
import { replay } from "../replay/replay.js";
import type { Difference, LedgerDataset, ListKeyTable, Note, PlainRecords, Release } from "../types.js";
import { TEST_KEYS } from "./arbitraries.js";

/** A why-note that covers every change between two datasets, removals included. */
export function aNoteFor(base: PlainRecords, target: PlainRecords): Note {
  const removed = [...base.keys()].filter((key) => !target.has(key));
  return {
    name: "brave-owls-sing",
    bump: "major",
    summary: "Tidy.",
    cause: "legal",
    records: ["*", ...removed],
  };
}

/** What `makeRelease` needs to know of the changes to a dataset: all of them made for the reason of one note. */
export function changesTo(
  target: PlainRecords,
  base: LedgerDataset,
  note: Note,
  listKeys: ListKeyTable,
): Pick<ReleaseDraft, "changes" | "digests" | "notes" | "listKeys"> {
  const digests = digestRecords(target, listKeys);
  const changes = compare(base.records, target, listKeys, { base: base.digests, target: digests }).map(
    (difference) => ({
      ...difference,
      signals: [signalOf(difference, target, listKeys)],
      causes: [{ code: note.cause, summary: note.summary, note: note.name }],
    }),
  );
  return { changes, digests, notes: [note], listKeys };
}

/** Topics are no fact of a test's record, all else is. */
function signalOf({ op, record, fields }: Difference, target: PlainRecords, listKeys: ListKeyTable): string {
  if (op !== "added" && op !== "edited") return op;
  const stub = readStub(record, normaliseRecord(record, target.get(record) ?? {}, listKeys));
  if (stub) return stub.kind;
  if (op === "added") return "new";
  return fields?.every(({ path }) => path.startsWith("/topics")) ? "housekeeping" : "corrected";
}

/** A ledger that leads through the datasets given, one release each: 1.0.0, 2.0.0, … */
export function aLedger(
  datasets: readonly PlainRecords[],
  listKeys: ListKeyTable = TEST_KEYS,
  noteFor: (base: PlainRecords, target: PlainRecords) => Note = aNoteFor,
): readonly Release[] {
  const releases: Release[] = [];
  let base: LedgerDataset = { records: new Map(), digests: new Map(), withheld: new Set() };
  datasets.forEach((target, i) => {
    const { release, issues } = makeRelease({
      previous: releases.at(-1),
      base,
      ...changesTo(target, base, noteFor(base.records, target), listKeys),
      version: `${i + 1}.0.0`,
      now: "2026-11-23T10:00:00Z",
    });
    if (release === undefined) throw new Error(issues[0]?.message);
    releases.push(release);
    base = replay(releases, undefined, { verify: false });
  });
  return releases;
}
