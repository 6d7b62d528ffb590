import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARCHIVE_SIZE, sealedArchives } from "./sealed-archives.js";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse("2026-06-01T00:00:00Z");

/** Every entry at the same age before the newest release. */
const aged =
  (days: number): ((index: number) => number) =>
  () =>
    NOW - days * DAY;

describe("sealedArchives", () => {
  it.each([
    ["50 newer entries and 90 days", 100, 90, 1],
    ["49 newer entries", 99, 365, 0],
    ["50 newer entries and a day less", 100, 89, 0],
    ["200 newer entries, however young", 250, 0, 1],
    ["199 newer entries, young", 249, 0, 0],
    ["250 newer entries, young", 300, 0, 2],
    ["many old entries: all but the last fifty and what does not fill an archive", 1049, 365, 19],
    ["no entries", 0, 365, 0],
  ])("seals after %s", (_name, count, days, sealed) => {
    expect(sealedArchives(count, aged(days), NOW)).toBe(sealed);
  });

  it("measures age by the archive's newest entry", () => {
    const timeOf = (index: number): number => NOW - (index === ARCHIVE_SIZE - 1 ? 10 : 100) * DAY;
    expect(sealedArchives(120, timeOf, NOW)).toBe(0);
  });
});

/** Releases as `[days since the one before, entries]`. */
const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 130 })), {
  maxLength: 12,
});

it("never unseals an archive, and leaves no more entries open than needed", () => {
  fc.assert(
    fc.property(history, (steps) => {
      const times: number[] = [];
      let newest = NOW;
      let before = 0;
      for (const [days, count] of steps) {
        newest += days * DAY;
        for (let i = 0; i < count; i += 1) times.push(newest - (count - 1 - i) * 1000);
        const sealed = sealedArchives(times.length, (index) => times[index] ?? 0, newest);
        expect(sealed).toBeGreaterThanOrEqual(before);
        expect(times.length - sealed * ARCHIVE_SIZE).toBeLessThan(200 + ARCHIVE_SIZE);
        before = sealed;
      }
    }),
  );
});
