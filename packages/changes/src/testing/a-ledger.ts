import type { ListKeyTable } from "@claimwire/schema";
import { makeRelease } from "../make-release.js";
import { replay } from "../replay.js";
import type { LedgerDataset, Note, PlainRecords, Release } from "../types.js";
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
      target,
      version: `${i + 1}.0.0`,
      now: "2026-11-23T10:00:00Z",
      notes: [noteFor(base.records, target)],
      listKeys,
    });
    if (release === undefined) throw new Error(issues[0]?.message);
    releases.push(release);
    base = replay(releases, undefined, { verify: false });
  });
  return releases;
}
