import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { ARCHIVE_SIZE, sealedArchives } from "./sealed-archives.js";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse("2026-06-01T00:00:00Z");

/** Every entry in a release of the same age. */
const aged =
  (milliseconds: number): ((index: number) => number) =>
  () =>
    NOW - milliseconds;

describe("sealedArchives", () => {
  it.each([
    ["50 newer entries and more than 30 days", 100, 30 * DAY + 1, 1],
    ["49 newer entries", 99, 365 * DAY, 0],
    ["30 days and no more", 100, 30 * DAY, 0],
    ["any number of newer entries, young", 5000, 0, 0],
    ["many old entries: all but the last fifty and what does not fill an archive", 1049, 365 * DAY, 19],
    ["no entries", 0, 365 * DAY, 0],
  ])("seals after %s", (_name, count, age, sealed) => {
    expect(sealedArchives(count, aged(age), NOW)).toBe(sealed);
  });

  it("measures age by the release of the archive's newest entry", () => {
    const releasedAt = (index: number): number => NOW - (index === ARCHIVE_SIZE - 1 ? 30 : 100) * DAY;
    expect(sealedArchives(120, releasedAt, NOW)).toBe(0);
  });
});

/** Releases as `[days since the one before, entries]`. */
const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 130 })), {
  maxLength: 12,
});

it("never unseals an archive, and keeps open what is young, the last fifty and what does not fill an archive", () => {
  fc.assert(
    fc.property(history, (steps) => {
      const times: number[] = [];
      let newest = NOW;
      let before = 0;
      for (const [days, count] of steps) {
        newest += days * DAY;
        for (let i = 0; i < count; i += 1) times.push(newest);
        const sealed = sealedArchives(times.length, (index) => times[index] ?? 0, newest);
        expect(sealed).toBeGreaterThanOrEqual(before);
        const open = times.slice(sealed * ARCHIVE_SIZE);
        const young = times.filter((time) => newest - time <= 30 * DAY).length;
        expect(open.length).toBeGreaterThanOrEqual(Math.max(young, Math.min(50, times.length)));
        expect(open.length).toBeLessThan(Math.max(young, 50) + ARCHIVE_SIZE);
        before = sealed;
      }
    }),
    { numRuns: inject("propertyRuns") },
  );
});
