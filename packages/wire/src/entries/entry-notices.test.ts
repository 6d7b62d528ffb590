import { TEST_CONFIG } from "@claimwire/testing/feeds";
import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { entriesOfLedger } from "../published/published-entry.js";
import { histories, stepsOf } from "../test-support/random-steps.js";
import { aClaimsLedger } from "../test-support/test-ledger.js";
import { entryNotices } from "./entry-notices.js";

it("entryNotices tells of exactly the entries that feeds get after a release, with their streams", () => {
  fc.assert(
    fc.property(histories, fc.nat(), (history, cut) => {
      const releases = aClaimsLedger(stepsOf(history));
      const older = 1 + (cut % releases.length);
      const since = releases[older - 1]?.version;
      const told = entryNotices(releases, TEST_CONFIG, since);
      const published = [...entriesOfLedger(releases, TEST_CONFIG)]
        .slice(older)
        .flatMap(({ entries }) => entries);
      expect(told.map(({ data: { entry, streams } }) => [entry, [...streams].sort()])).toEqual(
        published.map(({ id, streams }) => [id, [...streams].sort()]),
      );
      expect(entryNotices(releases, TEST_CONFIG, undefined).slice(-told.length || Infinity)).toEqual(told);
      for (const { id, type, data } of told) {
        expect(type).toMatch(/^(change|bundle|release)(\.[a-z_]+)+$/);
        expect(data.entry.endsWith(id)).toBe(true);
      }
    }),
    { numRuns: inject("propertyRuns") / 10, endOnFailure: true },
  );
});
