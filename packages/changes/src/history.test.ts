import { describe, expect, it } from "vitest";
import { historyOf, indexLedger, timesOf } from "./history.js";
import { aLedger } from "./testing/a-ledger.js";
import type { JsonObject, Note, PlainRecords } from "./types.js";

function records(entries: Record<string, JsonObject>): PlainRecords {
  return new Map(Object.entries(entries));
}

const claim = (when: string, ...topics: string[]): JsonObject => ({ statement: "S.", when, topics });
const moved = (to: string): JsonObject => ({ kind: "moved", to });

/** a is edited, moves to b, b is tidied, corrected and split into c and d; e is moved to d, which is there. */
const LINE = [
  records({ "claims/a": claim("2017"), "claims/e": claim("2016") }),
  records({ "claims/a": claim("2018"), "claims/e": claim("2016") }),
  records({ "claims/a": moved("b"), "claims/b": claim("2018"), "claims/e": claim("2016") }),
  records({ "claims/a": moved("b"), "claims/b": claim("2018", "t"), "claims/e": claim("2016") }),
  records({
    "claims/a": moved("b"),
    "claims/b": { kind: "split", to: ["c", "d"] },
    "claims/c": claim("2018"),
    "claims/d": claim("2019"),
    "claims/e": claim("2016"),
  }),
  records({
    "claims/a": moved("b"),
    "claims/b": { kind: "split", to: ["c", "d"] },
    "claims/c": claim("2018", "t"),
    "claims/d": claim("2020"),
    "claims/e": moved("d"),
  }),
];
const note: Note = { name: "n", bump: "major", summary: "S.", cause: "our-error", records: ["*"] };
const LEDGER = aLedger(LINE, { "claims/topics": [], "claims/to": [] }, () => note);
const idsOf = (key: string): string[] => historyOf(LEDGER, key).map(({ change }) => change.id);
const timesIn = (key: string): unknown => {
  const times = timesOf(LEDGER, key);
  return times && [times.entered.version, times.changed.version];
};

describe("historyOf", () => {
  it("follows a record from id to id, both ways", () => {
    const line = [
      "1.0.0/claims/a/added",
      "2.0.0/claims/a/edited",
      "3.0.0/claims/a/moved",
      "4.0.0/claims/b/edited",
      "5.0.0/claims/b/split",
    ];
    expect(idsOf("claims/a")).toEqual(line);
    expect(idsOf("claims/b")).toEqual(line);
  });

  it("of a part begins with what was divided", () => {
    expect(idsOf("claims/d")).toEqual([...idsOf("claims/b"), "6.0.0/claims/d/edited"]);
  });

  it("of a record that became a stub to another ends there", () => {
    expect(idsOf("claims/e")).toEqual(["1.0.0/claims/e/added", "6.0.0/claims/e/edited"]);
  });

  it("is empty for a key that never was, and the same from an index", () => {
    expect(idsOf("claims/__proto__")).toEqual([]);
    const index = indexLedger(LEDGER);
    expect(historyOf(index, "claims/d")).toEqual(historyOf(LEDGER, "claims/d"));
    expect(historyOf(index, "claims/d")[0]).toMatchObject({
      version: "1.0.0",
      released: "2026-11-23T10:00:00Z",
    });
  });
});

describe("timesOf", () => {
  it.each<[string, unknown]>([
    ["claims/a", ["1.0.0", "5.0.0"]],
    ["claims/b", ["1.0.0", "5.0.0"]],
    ["claims/c", ["5.0.0", "5.0.0"]], // tidied since, which is no change to readers
    ["claims/d", ["5.0.0", "6.0.0"]],
    ["claims/e", ["1.0.0", "6.0.0"]],
    ["claims/z", undefined],
  ])("%s: %j", (key, times) => {
    expect(timesIn(key)).toEqual(times);
  });

  it("takes the time of the release", () => {
    expect(timesOf(LEDGER, "claims/e")?.changed).toEqual({ version: "6.0.0", released: LEDGER[5]?.released });
  });
});
