import { Placements } from "@claimwire/feeds";
import { replaySteps } from "@claimwire/ledger";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { planEntries } from "./entries/release-entries.js";
import { ledgerKeys } from "./streams/ledger-keys.js";
import { describeStream, listStreams } from "./streams/stream.js";
import { StreamHistory } from "./streams/stream-history.js";
import { histories, type RandomHistory, stepsOf } from "./test-support/random-steps.js";
import { aClaimsLedger } from "./test-support/test-ledger.js";

const WINDOW = 30 * 24 * 60 * 60 * 1000;

/** Far more entries at once than an archive holds; again just thirty days later, a day more, and when all are old. */
const FLOODS: RandomHistory = [0, 30, 1, 40].map((days) => ({
  acts: [
    { do: "flood", of: "claims", count: 60 },
    { do: "flood", of: "replies", count: 120 },
  ],
  days,
  cause: "coverage",
}));

it("the subscription document of every stream holds all entries of each release, then and for thirty days", () => {
  let sealed = 0;
  fc.assert(
    fc.property(histories, (history) => {
      const releases = aClaimsLedger(stepsOf(history));
      const streams = listStreams(ledgerKeys(releases)).map((id) => describeStream(id, new Map()));
      const placements = new Placements();
      const entries = new StreamHistory();
      /** Names of the entries that each stream has by now, oldest first, with the time of their release. */
      const told = new Map<string, { name: string; time: number }[]>(streams.map(({ id }) => [id, []]));
      for (const step of replaySteps(releases)) {
        const time = Date.parse(step.release.released);
        for (const planned of planEntries(step, entries, TEST_CONFIG, () => false)) {
          placements.add(planned);
          for (const stream of planned.streams) told.get(stream)?.push({ name: planned.name, time });
        }
        for (const stream of streams) {
          const documents = [...placements.documents(stream, step.release.released)];
          const open = new Set(documents.at(-1)?.entries.map(({ name }) => name));
          const own = told.get(stream.id) ?? [];
          const young = own.filter((entry) => time - entry.time <= WINDOW);
          expect(young.filter(({ name }) => !open.has(name))).toEqual([]);
          expect(open.size).toBeGreaterThanOrEqual(Math.min(50, own.length));
          // No more than these, and what does not fill an archive: so the document cannot grow without end.
          expect(open.size).toBeLessThan(Math.max(50, young.length) + 50);
          expect(documents.flatMap((document) => document.entries.map(({ name }) => name))).toEqual(
            own.map(({ name }) => name),
          );
          sealed += documents.length - 1;
        }
      }
    }),
    // Making a failing ledger smaller would take longer than reading it.
    { numRuns: inject("propertyRuns") / 10, endOnFailure: true, examples: [[FLOODS]] },
  );
  expect(sealed).toBeGreaterThan(0);
});
