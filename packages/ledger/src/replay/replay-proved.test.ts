import { describe, expect, it } from "vitest";
import { aLedger } from "../test-support/a-ledger.js";
import type { Release } from "../types.js";
import { replay } from "./replay.js";

const record = (value: string) => ({ name: value });
const LEDGER = aLedger([
  new Map([["things/a", record("one")]]),
  new Map([
    ["things/a", record("two")],
    ["things/b", record("one")],
  ]),
  new Map([["things/b", record("three")]]),
]);

describe("replay of a ledger of which some releases were proved before", () => {
  it.each([0, 1, 2, 3])("leads to the same dataset when %d were", (proved) => {
    expect(replay(LEDGER, undefined, { proved })).toEqual(replay(LEDGER));
  });

  it("checks the releases after them", () => {
    const [first, second, third] = LEDGER as [Release, Release, Release];
    const spoilt = { ...third, target: { ...third.target, dataset: "0".repeat(64) } };
    const codes = replay([first, second, spoilt], undefined, { proved: 2 }).issues.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["RELEASE_DIGEST", "RELEASE_TARGET"]));
    expect(replay([first, third], undefined, { proved: 1 }).issues).not.toEqual([]);
  });
});
