import fc from "fast-check";
import { expect, it } from "vitest";
import { compare } from "../compare/compare.js";
import { digestRecords } from "../digest/record-digest.js";
import { replay } from "../replay/replay.js";
import { aLedger, aNoteFor, changesTo } from "../test-support/a-ledger.js";
import { datasets, TEST_KEYS } from "../test-support/arbitraries.js";
import type { Release } from "../types.js";
import { LedgerEnd } from "./ledger-end.js";

it("LedgerEnd makes the releases that makeRelease makes, from the records that change alone", () => {
  fc.assert(
    fc.property(datasets, (all) => {
      const wanted = aLedger(all);
      const end = new LedgerEnd();
      all.forEach((target, i) => {
        const base = replay(wanted.slice(0, i), undefined, { verify: false });
        const { changes, notes, digests } = changesTo(
          target,
          base,
          aNoteFor(base.records, target),
          TEST_KEYS,
        );
        const keys = new Set([...digests.keys(), ...base.digests.keys()]);
        const changed = [...keys].filter((key) => digests.get(key) !== base.digests.get(key));
        const { release } = end.extend({
          version: `${i + 1}.0.0`,
          now: "2026-11-23T10:00:00Z",
          changes,
          notes,
          listKeys: TEST_KEYS,
          target: new Map(changed.map((key) => [key, digests.get(key) ?? null])),
        });
        expect(release).toEqual(wanted[i]);
      });
    }),
  );
});

const ONE = new Map([["claims/a", { statement: "one" }]]);
const TWO = new Map([["claims/a", { statement: "two" }]]);

function next(end: LedgerEnd, target: ReadonlyMap<string, string | null>): Release | undefined {
  const [change] = changesTo(TWO, { ...replay([]), records: ONE }, aNoteFor(ONE, TWO), TEST_KEYS).changes;
  const [difference] = compare(ONE, TWO, TEST_KEYS);
  if (change === undefined || difference === undefined) throw new Error("nothing differs");
  const notes = [aNoteFor(ONE, TWO)];
  const draft = { version: "2.0.0", now: "2026-11-23T10:00:00Z", notes, listKeys: TEST_KEYS, target };
  return end.extend({ ...draft, changes: [{ ...change, ...difference }] }).release;
}

it("LedgerEnd goes on from digests alone, once it holds the records that change", () => {
  const [first, second] = aLedger([ONE, TWO]);
  const end = new LedgerEnd(first, { ...replay(first ? [first] : []), records: new Map() });
  end.hold("claims/a", { statement: "one" });
  expect(next(end, digestRecords(TWO, TEST_KEYS))?.target).toEqual(second?.target);
});

it("LedgerEnd refuses a dataset, a content and a target that are not what the ledger says", () => {
  const [first] = aLedger([ONE]);
  const dataset = replay(first ? [first] : []);
  expect(() => new LedgerEnd(first, { ...dataset, digests: new Map() })).toThrow("leads to");
  const end = new LedgerEnd(first, { ...dataset, records: new Map() });
  expect(() => end.hold("claims/a", { statement: "two" })).toThrow("claims/a");
  expect(() => end.hold("claims/b", { statement: "one" })).toThrow("claims/b");
  const whole = new LedgerEnd(first, dataset);
  expect(() => next(whole, digestRecords(ONE, TEST_KEYS))).toThrow("do not add up");
});
