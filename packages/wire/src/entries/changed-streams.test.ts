import type { JsonFeed } from "@claimwire/feeds";
import { feedPath } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import type { Claim } from "@claimwire/schema";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { ledgerKeys } from "../streams/ledger-keys.js";
import { listStreams } from "../streams/stream.js";
import { histories, stepsOf } from "../test-support/random-steps.js";
import { renderOnly } from "../test-support/render-only.js";
import { aClaimsLedger, GROUND, VALUE_CLAIM } from "../test-support/test-ledger.js";
import { changedStreams } from "./changed-streams.js";

/** The id of the newest entry of each feed that has one. */
function newestEntries(releases: readonly ClaimsRelease[]): ReadonlyMap<string, string> {
  const texts = renderOnly(".json", releases, TEST_CONFIG);
  return new Map(
    listStreams(ledgerKeys(releases)).flatMap((stream) => {
      const feed = JSON.parse(texts.get(feedPath(stream, "json")) ?? "{}") as JsonFeed;
      const [newest] = feed.items;
      return newest === undefined ? [] : [[stream, newest.id] as const];
    }),
  );
}

describe("changedStreams", () => {
  it("names the streams whose rendered feeds have a new newest entry", () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, cut) => {
        const releases = aClaimsLedger(stepsOf(history));
        const older = releases.slice(0, 1 + (cut % releases.length));
        const before = newestEntries(older);
        const after = newestEntries(releases);
        const changed = [...after.keys()].filter((stream) => after.get(stream) !== before.get(stream));
        expect(changedStreams(releases, TEST_CONFIG, older.at(-1)?.version ?? "")).toEqual(changed);
      }),
      { numRuns: inject("propertyRuns") / 10, endOnFailure: true },
    );
  });

  it("names the streams of the releases after the given one, and none after the newest", () => {
    const corrected: Claim = { ...(VALUE_CLAIM as Claim), when: "2018" };
    const releases = aClaimsLedger([
      { put: GROUND },
      { put: { "claims/qiemo": VALUE_CLAIM } },
      { put: { "claims/qiemo": corrected }, cause: "our-error", bump: "patch" },
    ]);
    const changed = (since: string) => changedStreams(releases, TEST_CONFIG, since);
    expect(changed("1.1.0")).toContain("corrections");
    expect(changed("1.1.0")).not.toContain("sources");
    expect(changed("1.0.0")).toContain("topics/contracts");
    expect(changed("1.1.1")).toEqual([]);
  });
});
