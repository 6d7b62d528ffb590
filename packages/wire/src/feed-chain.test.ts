import { makesEntry, replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { TEST_CONFIG, walkChain } from "@claimwire/testing/feeds";
import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { renderEntries } from "./entries/release-entries.js";
import { ledgerKeys } from "./streams/ledger-keys.js";
import { listStreams } from "./streams/stream.js";
import { StreamHistory } from "./streams/stream-history.js";
import { histories, type RandomHistory, stepsOf } from "./test-support/random-steps.js";
import { renderOnly } from "./test-support/render-only.js";
import { aClaimsLedger } from "./test-support/test-ledger.js";

/** Entries by stream, newest first, as `id published`, each release told by itself. */
function toldBy(
  releases: readonly ClaimsRelease[],
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const history = new StreamHistory();
  const wanted = new Map<string, (readonly [string, string])[]>();
  for (const step of replaySteps(releases)) {
    for (const { entry, streams } of renderEntries(step, history, TEST_CONFIG)) {
      for (const stream of streams) {
        const known = wanted.get(stream);
        if (known) known.unshift([entry.id, entry.published]);
        else wanted.set(stream, [[entry.id, entry.published]]);
      }
    }
  }
  return wanted;
}

/** The ids of all changes that are news, by the record whose stream must have them. */
function newsIn(releases: readonly ClaimsRelease[]): readonly (readonly [stream: string, id: string])[] {
  const changes = releases.flatMap((release) => release.changes);
  return changes.filter(makesEntry).map(({ record, id }) => [record, `tag:claimwire.example,2026:${id}`]);
}

/** Archives come of many entries and much time, which a dozen histories by chance can all lack. */
const WITH_ARCHIVE: RandomHistory = [0, 100].map((days) => ({
  acts: [{ do: "flood", of: "replies", count: 70 }],
  days,
  cause: "coverage",
}));

it("the archive links of every stream lead to every entry of the stream once, newest first", () => {
  let archived = 0;
  fc.assert(
    fc.property(histories, (history) => {
      const releases = aClaimsLedger(stepsOf(history));
      const files = renderOnly(".json", releases, TEST_CONFIG);
      const wanted = toldBy(releases);
      const found = new Map<string, readonly string[]>();
      const withArchives: (readonly [stream: string, ids: readonly (readonly string[])[]])[] = [];
      for (const stream of listStreams(ledgerKeys(releases))) {
        const entries = wanted.get(stream) ?? [];
        const times = entries.map(([, published]) => published);
        expect(times).toEqual([...new Set(times)].sort().reverse());
        const pages = walkChain(files, stream, ".json");
        const ids = pages.flatMap((page) => page.ids);
        expect(ids).toEqual(entries.map(([id]) => id));
        expect(new Set(ids).size).toBe(ids.length);
        found.set(stream, ids);
        if (pages.length === 1) continue;
        archived += 1;
        withArchives.push([stream, pages.map((page) => page.ids)]);
      }
      for (const extension of withArchives.length > 0 ? [".xml", ".atom"] : []) {
        const others = renderOnly(extension, releases, TEST_CONFIG);
        for (const [stream, ids] of withArchives)
          expect(walkChain(others, stream, extension).map((page) => page.ids)).toEqual(ids);
      }
      for (const [stream, id] of newsIn(releases)) expect(found.get(stream)).toContain(id);
    }),
    // Making a failing ledger smaller would take longer than reading it.
    { numRuns: inject("propertyRuns") / 25, endOnFailure: true, examples: [[WITH_ARCHIVE]] },
  );
  expect(archived).toBeGreaterThan(0);
});
