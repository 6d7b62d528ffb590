import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseRecord } from "../compare/normalise-record.js";
import { readStub } from "../compare/stub.js";
import { canonicalJson } from "../digest/canonical-json.js";
import { withhold } from "../digest/withhold.js";
import { compareVersions } from "../release-file/version.js";
import { replaySteps } from "../replay/replay-steps.js";
import { aLedger, aNoteFor } from "../test-support/a-ledger.js";
import { datasets, TEST_KEYS } from "../test-support/arbitraries.js";
import type { JsonObject, Note, PlainRecords, Release, ReplayStep } from "../types.js";
import { historyOf, ownHistoryOf, timesOf } from "./history.js";
import { indexLedger } from "./index-ledger.js";

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
  it("follows a record from id to id, forwards and backwards", () => {
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

  it("begins the history of a part with the record that was split", () => {
    expect(idsOf("claims/d")).toEqual([...idsOf("claims/b"), "6.0.0/claims/d/edited"]);
  });

  it("begins with the split where the history of the part itself is asked for", () => {
    const own = (key: string): string[] => ownHistoryOf(LEDGER, key).map(({ change }) => change.id);
    expect(own("claims/d")).toEqual(["5.0.0/claims/b/split", "6.0.0/claims/d/edited"]);
    for (const key of ["claims/a", "claims/b", "claims/e"]) expect(own(key)).toEqual(idsOf(key));
  });

  it("ends the history of a record that became a stub of another", () => {
    expect(idsOf("claims/e")).toEqual(["1.0.0/claims/e/added", "6.0.0/claims/e/moved"]);
  });

  it("is empty for an unknown key, and the same from an index", () => {
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
  ])("finds when %s entered and last changed: %j", (key, times) => {
    expect(timesIn(key)).toEqual(times);
  });

  it("takes its times from the releases", () => {
    expect(timesOf(LEDGER, "claims/e")?.changed).toEqual({ version: "6.0.0", released: LEDGER[5]?.released });
  });
});

const at = (release: number, ...lines: readonly string[]): string[] =>
  lines.map((id) => `${release}.0.0/claims/${id}`);

describe("the history of a key that several records had", () => {
  const ledgerOf = (...line: Record<string, JsonObject>[]): readonly Release[] =>
    aLedger(
      line.map((entries) =>
        records(Object.fromEntries(Object.entries(entries).map(([id, one]) => [`claims/${id}`, one]))),
      ),
      { "claims/topics": [], "claims/to": [] },
      (base, target) => ([...base.keys()].every((key) => target.has(key)) ? note : aNoteFor(base, target)),
    );
  const ids = (ledger: readonly Release[], key: string): string[] =>
    historyOf(ledger, key).map(({ change }) => change.id);
  const times = (ledger: readonly Release[], key: string): (string | undefined)[] => {
    const found = timesOf(ledger, key);
    return [found?.entered.version, found?.changed.version];
  };

  const twice = ledgerOf(
    { a: claim("2017") },
    { a: moved("b"), b: claim("2017") },
    { a: moved("b"), b: claim("2018") },
    { a: moved("c"), b: moved("c"), c: claim("2018") },
    { a: { kind: "split", to: ["c", "e"] }, b: moved("c"), c: claim("2018"), e: claim("2019") },
  );

  it("is oldest first when a record moves twice and its first stub follows", () => {
    const line = [...at(1, "a/added"), ...at(2, "a/moved"), ...at(3, "b/edited"), ...at(4, "b/moved")];
    for (const key of ["claims/b", "claims/c"]) expect(ids(twice, key)).toEqual(line);
    expect(ids(twice, "claims/a")).toEqual([
      ...line.slice(0, 3),
      ...at(4, "a/edited", "b/moved"),
      ...at(5, "a/edited"),
    ]);
    for (const key of ["claims/a", "claims/b", "claims/c"])
      expect(times(twice, key)).toEqual(["1.0.0", "4.0.0"]);
  });

  it("tells a record apart from the stub that had its key before", () => {
    const ledger = ledgerOf(
      { a: claim("2017") },
      { a: moved("b"), b: claim("2017") },
      { a: moved("b"), b: claim("2018") },
      { a: claim("2016"), b: claim("2018") },
      { a: claim("2015"), b: claim("2018") },
    );
    expect(ids(ledger, "claims/b")).toEqual([...at(1, "a/added"), ...at(2, "a/moved"), ...at(3, "b/edited")]);
    expect(times(ledger, "claims/b")).toEqual(["1.0.0", "3.0.0"]);
    expect(ids(ledger, "claims/a")).toEqual([
      ...at(1, "a/added"),
      ...at(2, "a/moved"),
      ...at(4, "a/edited"),
      ...at(5, "a/edited"),
    ]);
    expect(times(ledger, "claims/a").at(0)).toBe("4.0.0");
  });

  it("follows a move to the key of a removed record", () => {
    const ledger = ledgerOf(
      { a: claim("2017"), b: claim("2000") },
      { a: claim("2017") },
      { a: moved("b"), b: claim("2017") },
      { a: moved("b"), b: claim("2018") },
    );
    expect(ids(ledger, "claims/b")).toEqual([
      ...at(1, "a/added", "b/added"),
      ...at(2, "b/removed"),
      ...at(3, "a/moved"),
      ...at(4, "b/edited"),
    ]);
    expect(ids(ledger, "claims/a")).toEqual([...at(1, "a/added"), ...at(3, "a/moved"), ...at(4, "b/edited")]);
    for (const key of ["claims/a", "claims/b"]) expect(times(ledger, key)).toEqual(["1.0.0", "4.0.0"]);
  });

  it("is the same when the content is withheld", () => {
    const withheld = twice.map((release) => withhold(release, new Set(["claims/a", "claims/b", "claims/c"])));
    for (const key of ["claims/a", "claims/b", "claims/c"]) {
      expect(ids(withheld, key)).toEqual(ids(twice, key));
      expect(times(withheld, key)).toEqual(times(twice, key));
    }
  });
});

describe("for all ledgers", () => {
  it("a history is in order, holds every change of its key, and ends with the present record", () => {
    fc.assert(
      fc.property(datasets, (line) => {
        const ledger = aLedger(line);
        const steps = [...replaySteps(ledger)];
        const last = steps.at(-1) as ReplayStep;
        const index = indexLedger(ledger);
        for (const key of index.tenures.keys()) {
          const history = historyOf(index, key);
          const versions = history.map(({ version }) => version);
          expect(versions).toEqual([...versions].sort(compareVersions));
          const own = ledger.flatMap(({ changes }) => changes.filter(({ record }) => record === key));
          expect(history.map(({ change }) => change).filter(({ record }) => record === key)).toEqual(own);
          expect(new Set(history).size).toBe(history.length);
          const record = last.after.get(key);
          if (record === undefined || readStub(key, record) || line.some((one) => hasKind(one, key)))
            continue;
          const written = steps.findLast(({ before, after }) => told(before, key) !== told(after, key));
          expect(versions.at(-1)).toBe(written?.release.version);
        }
        for (const key of last.after.keys()) expect(index.tenures.has(key)).toBe(true);
      }),
    );
  });
});

/** Whether a record has a `kind` of its own and is no stub, as no record of ours has. */
function hasKind(records: PlainRecords, key: string): boolean {
  const record = records.get(key);
  return record?.kind !== undefined && readStub(key, normaliseRecord(key, record, TEST_KEYS)) === undefined;
}

function told(records: PlainRecords, key: string): string | undefined {
  const record = records.get(key);
  return record && canonicalJson(record);
}
