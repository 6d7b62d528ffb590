import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../entry.js";
import { instant } from "../entry.js";
import { ARCHIVE_SIZE, StreamWindow, sealedArchives } from "./stream-window.js";

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
    ["none", 0, 365, 0],
  ])("%s", (_name, count, days, sealed) => {
    expect(sealedArchives(count, aged(days), NOW)).toBe(sealed);
  });

  it("takes the age of the archive's newest entry", () => {
    const timeOf = (index: number): number => NOW - (index === ARCHIVE_SIZE - 1 ? 10 : 100) * DAY;
    expect(sealedArchives(120, timeOf, NOW)).toBe(0);
  });
});

function entryAt(index: number, time: number): Entry {
  return { id: String(index), published: instant(time) } as Entry;
}

/** Releases as `[days since the one before, entries]`. */
const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 130 })), {
  maxLength: 12,
});

function run(steps: readonly (readonly [number, number])[]): {
  archives: Entry[][];
  open: readonly Entry[];
  newest: number;
  all: Entry[];
} {
  const window = new StreamWindow();
  const archives: Entry[][] = [];
  const all: Entry[] = [];
  let newest = NOW;
  for (const [days, count] of steps) {
    newest += days * DAY;
    for (let i = 0; i < count; i += 1) {
      const entry = entryAt(all.length, newest - (count - 1 - i) * 1000);
      all.push(entry);
      window.push(entry);
    }
    archives.push(...window.seal(newest).map(({ entries }) => [...entries]));
  }
  return { archives, open: window.open, newest, all };
}

it("keeps every entry in one place, in order, and holds no more than it must", () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { archives, open, all } = run(steps);
      expect([...archives.flat(), ...open]).toEqual(all);
      expect(archives.every(({ length }) => length === ARCHIVE_SIZE)).toBe(true);
      expect(open.length).toBeLessThan(200 + ARCHIVE_SIZE);
    }),
  );
});

it("seals by and by what it would seal at once: sealing is never undone", () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { archives, all, newest } = run(steps);
      const atOnce = sealedArchives(all.length, (index) => Date.parse(all[index]?.published ?? ""), newest);
      expect(archives.length).toBe(atOnce);
    }),
  );
});
