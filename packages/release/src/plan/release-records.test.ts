import {
  buildTrie,
  type JsonObject,
  type PlainRecords,
  recordDigest,
  replay,
  rootOf,
  sha256Hex,
} from "@claimwire/ledger";
import { LIST_KEYS } from "@claimwire/schema";
import { describe, expect, it } from "vitest";
import type { ClaimsNote, ClaimsRelease } from "../types.js";
import { type RecordsToRelease, releaseRecords } from "./release-records.js";

const CLAIM: JsonObject = {
  statement: "IPVM says so.",
  evidence: [{ source: "report", stance: "states" }],
  topics: ["b", "a"],
};
const NOTE: ClaimsNote = { name: "n", bump: "minor", summary: "S.", cause: "coverage", records: ["*"] };

function records(entries: Record<string, JsonObject>): PlainRecords {
  return new Map(Object.entries(entries));
}

function make(plan: Partial<RecordsToRelease>): ReturnType<typeof releaseRecords> {
  const base = plan.previous ? replay([plan.previous]) : undefined;
  return releaseRecords({
    previous: undefined,
    base,
    target: records({ "claims/a": CLAIM }),
    version: plan.previous ? "1.1.0" : "1.0.0",
    now: "2026-11-23T10:00:00.999Z",
    notes: [NOTE],
    listKeys: LIST_KEYS,
    ...plan,
  });
}

function made(plan: Partial<RecordsToRelease>): ClaimsRelease {
  const { release, issues } = make(plan);
  expect(issues).toEqual([]);
  return release as ClaimsRelease;
}

describe("releaseRecords", () => {
  it("makes the first release", () => {
    const normal = { ...CLAIM, topics: ["a", "b"] };
    const digest = recordDigest(normal);
    const { digest: own, ...release } = made({});
    expect(release).toEqual({
      format: 2,
      version: "1.0.0",
      released: "2026-11-23T10:00:00Z",
      base: null,
      target: { dataset: rootOf(buildTrie(new Map([["claims/a", digest]]))), counts: { claims: 1 } },
      listKeys: LIST_KEYS,
      changes: [
        {
          record: "claims/a",
          op: "added",
          after: normal,
          digest,
          id: "1.0.0/claims/a/added",
          signals: ["new-claim"],
          causes: [{ code: "coverage", summary: "S.", note: "n" }],
          entry: 0,
        },
      ],
      notes: [NOTE],
    });
    expect(own).toMatch(/^[0-9a-f]{64}$/);
  });

  it("builds a release on the one before", () => {
    const previous = made({});
    const target = records({ "claims/a": { ...CLAIM, when: "2018" }, "topics/t": { label: "T" } });
    const release = made({ previous, target, now: "2027-01-01T00:00:00Z" });
    expect(release.base).toEqual({
      version: "1.0.0",
      dataset: previous.target.dataset,
      release: previous.digest,
    });
    expect(release.changes.map(({ id, signals }) => [id, signals])).toEqual([
      ["1.1.0/claims/a/edited", ["revised"]],
      ["1.1.0/topics/t/added", ["new-topic"]],
    ]);
    expect(release.target.counts).toEqual({ claims: 1, topics: 1 });
    expect(replay([previous, release]).issues).toEqual([]);
  });

  it("makes an empty release when only code changed", () => {
    const previous = made({});
    const release = made({ previous, version: "1.0.1", notes: [] });
    expect(release.changes).toEqual([]);
    expect(release.target).toEqual(previous.target);
    expect(release.released).toBe("2026-11-23T10:00:01Z");
  });

  it("dates a release by its changes when the clock stands still or goes back", () => {
    const previous = made({});
    const many = Array.from({ length: 5 }, (_, i): [string, JsonObject] => [`topics/${i}`, { label: "T" }]);
    const target = records({ "claims/a": CLAIM, ...Object.fromEntries(many) });
    expect(made({ previous, target, now: "2020-01-01T00:00:00Z" }).released).toBe("2026-11-23T10:00:05Z");
    expect(made({ previous, target, now: "2026-11-23T10:00:07+00:00" }).released).toBe(
      "2026-11-23T10:00:07Z",
    );
  });

  it.each<[string, string, readonly string[]]>([
    ["goes on citing", "old", ["split"]],
    ["newly cites", "another", ["follow-up", "split"]],
  ])("gives a split source its signals when a part %s", (_, cited, signals) => {
    const target = { "sources/s": { title: "S", cites: [{ source: "old" }] } };
    const previous = made({ target: records(target) });
    const parts = { "sources/a": { title: "A", cites: [{ source: cited }] }, "sources/b": { title: "B" } };
    const split = records({ ...parts, "sources/s": { kind: "split", to: ["a", "b"] } });
    expect(made({ previous, target: split }).changes.map((change) => change.signals)).toEqual([signals]);
  });

  it.each<[string, Partial<RecordsToRelease>, string, string]>([
    ["another first version", { version: "0.1.0" }, "RELEASE_ORDER", "The first release is 1.0.0"],
    ["an uncovered change", { notes: [] }, "CHANGE_UNCOVERED", "claims/a (added)"],
    [
      "a lone surrogate",
      { target: records({ "claims/a": { ...CLAIM, note: "\ud800" } }) },
      "VALUE_REFUSED",
      "Lone surrogate",
    ],
    [
      "a number that JSON cannot hold",
      { target: records({ "claims/a": JSON.parse('{"x":1e400}') }) },
      "VALUE_REFUSED",
      "Infinity",
    ],
    [
      "a key that UTF-8 cannot hold",
      { target: records({ "claims/\ud800": {} }) },
      "VALUE_REFUSED",
      "Lone surrogate",
    ],
    ["a key without an id", { target: records({ "claims/": {} }) }, "VALUE_REFUSED", '"claims/"'],
    ["a key that is none", { target: records({ claims: {} }) }, "VALUE_REFUSED", "full key such as"],
    [
      "a note that cannot be written",
      { notes: [{ ...NOTE, summary: "\ud800" }] },
      "VALUE_REFUSED",
      "Lone surrogate",
    ],
  ])("refuses %s", (_, plan, code, message) => {
    const { release, issues } = make(plan);
    expect(release).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]?.message).toContain(message);
  });

  it.each<[string, string, string, string]>([
    ["a version that skips one", "1.2.0", "RELEASE_ORDER", "not one step after 1.0.0"],
    ["the same version again", "1.0.0", "RELEASE_ORDER", "not one step after 1.0.0"],
    ["a step that is too small", "1.0.1", "BUMP_TOO_SMALL", "topics/t (added: minor) demand more"],
  ])("refuses %s", (_, version, code, message) => {
    const target = records({ "claims/a": CLAIM, "topics/t": { label: "T" } });
    const { release, issues } = make({ previous: made({}), target, version });
    expect(release).toBeUndefined();
    expect(issues.map((issue) => [issue.code, issue.at.file])).toEqual([
      [code, `data/releases/${version}.json`],
    ]);
    expect(issues[0]?.message).toContain(message);
  });

  it("refuses a release after the last time there is", () => {
    const previous = made({ now: "9999-12-31T23:59:59Z" });
    expect(() => made({ now: "+010000-01-01T00:00:00Z" })).toThrow(RangeError);
    const { release, issues } = make({ previous, version: "1.0.1", notes: [] });
    expect([release, issues.map(({ code }) => code)]).toEqual([undefined, ["RELEASE_TIME"]]);
  });

  it("refuses a base that is not the dataset of the release before", () => {
    const previous = made({});
    const other = {
      records: new Map(),
      digests: new Map([["claims/a", sha256Hex("x")]]),
      withheld: new Set(""),
    };
    const { issues } = make({ previous, base: other });
    expect(issues.map(({ code }) => code)).toContain("RELEASE_CHAIN");
  });

  it("writes a list anew when a later schema gives it keys", () => {
    const { "claims/topics": _, ...older } = LIST_KEYS;
    const previous = made({ listKeys: older });
    expect(replay([previous]).records.get("claims/a")?.topics).toEqual(["b", "a"]);
    const release = made({ previous, version: "1.0.1", notes: [{ ...NOTE, cause: "schema" }] });
    expect(release.changes[0]?.fields).toEqual([{ path: "/topics", before: ["b", "a"], after: ["a", "b"] }]);
    const { issues, records: replayed } = replay([previous, release]);
    expect(issues).toEqual([]);
    expect(replayed.get("claims/a")?.topics).toEqual(["a", "b"]);
  });
});
