import type { Claim, DatasetRecord, RecordKey, Records, Source } from "@claimwire/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assertions } from "./assertions.js";
import { checkAssertions } from "./check-assertions.js";
import { findFalls } from "./find-falls.js";

const PASSAGE = { section: "Results", words: 3, sha256: "0".repeat(64) };

function aClaim(withPassage: boolean): Claim {
  const evidence = { source: "a-report", stance: "states" as const };
  return {
    statement: "A report says so.",
    assertedBy: "someone",
    basis: "document",
    evidence: [withPassage ? { ...evidence, passages: [PASSAGE] } : evidence],
  };
}

function aSource(type: Source["type"], state: Source["availability"]["state"]): Source {
  return {
    type,
    title: "A report",
    publisher: "someone",
    url: "https://a.example/",
    availability: { state },
  };
}

const records = (entries: Readonly<Record<string, DatasetRecord>>): Records =>
  new Map(Object.entries(entries) as [RecordKey, DatasetRecord][]);

const BASE = records({
  "claims/a": aClaim(true),
  "claims/b": aClaim(true),
  "sources/a-report": aSource("report", "live"),
  "sources/b-report": aSource("report", "live"),
  "sources/old": { kind: "moved", to: "a-report" },
});

function check(assertions: Assertions, target: Records): [string, string][] {
  const found = checkAssertions(assertions, target, undefined);
  for (const { code } of found) expect(code).toBe("ASSERTION_FAILED");
  return found.map(({ path, message }) => [path.join("."), message]);
}

describe("checkAssertions", () => {
  it("counts by kind and type, without stubs", () => {
    expect(
      check({ least: { claims: 2, sources: 2, "sources/report": 2, "sources/tender": 0 } }, BASE),
    ).toEqual([]);
    expect(check({ least: { claims: 3, sources: 3, "sources/tender": 1 } }, BASE)).toEqual([
      ["least.claims", "claims: at least 3 wanted; found 2."],
      ["least.sources", "sources: at least 3 wanted; found 2."],
      ["least.sources/tender", "sources/tender: at least 1 wanted; found 0."],
    ]);
  });

  it("computes the share of claims with a passage and of sources whose state is known", () => {
    const target = records({
      "claims/a": aClaim(true),
      "claims/b": aClaim(false),
      "sources/a": aSource("report", "unchecked"),
      "sources/b": aSource("report", "gone"),
      "sources/c": aSource("report", "unchecked"),
    });
    const shares = { "claims-with-passage": 0.5, "sources-with-known-state": 0.4 };
    expect(check({ shares }, target)).toEqual([
      [
        "shares.sources-with-known-state",
        "sources-with-known-state: at least 40 % wanted; found 33.3 % (1 of 3).",
      ],
    ]);
  });

  it("warns where records that were added bring a share below its minimum, and refuses where one is lost", () => {
    const shares = { "claims-with-passage": 1, "sources-with-known-state": 1 };
    const added = new Map(BASE)
      .set("claims/c", aClaim(false))
      .set("sources/c-report", aSource("report", "unchecked"));
    const judge = (target: Records): string[] =>
      checkAssertions({ shares }, target, BASE).map(
        ({ code, severity, path }) => `${severity} ${code} ${path[1]}`,
      );
    expect(judge(added)).toEqual([
      "warning SHARE_LOW claims-with-passage",
      "warning SHARE_LOW sources-with-known-state",
    ]);
    expect(judge(new Map(added).set("claims/b", aClaim(false)))).toEqual([
      "error ASSERTION_FAILED claims-with-passage",
      "warning SHARE_LOW sources-with-known-state",
    ]);
  });

  it("accepts a share of 1 when there are no records", () => {
    expect(check({ shares: { "claims-with-passage": 1 } }, new Map())).toEqual([]);
  });
});

describe("findFalls", () => {
  const LESS = new Map([...BASE].filter(([key]) => key !== "sources/b-report"));

  it("finds each number that is lower than before", () => {
    expect(findFalls(BASE, LESS, [])).toEqual([
      { of: "sources", from: 2, to: 1 },
      { of: "sources/report", from: 2, to: 1 },
      { of: "sources-with-known-state", from: 2, to: 1 },
    ]);
    expect(findFalls(BASE, BASE, [])).toEqual([]);
  });

  it("accepts a fall with a reason, and a reason without a fall", () => {
    const written = [{ of: "sources" }, { of: "sources/report" }, { of: "topics" }];
    expect(findFalls(BASE, LESS, written).map(({ of }) => of)).toEqual(["sources-with-known-state"]);
  });

  it("does not call it a fall when a claim without a passage or an unchecked source is added", () => {
    const target = new Map(BASE)
      .set("claims/c", aClaim(false))
      .set("sources/c-report", aSource("report", "unchecked"));
    expect(findFalls(BASE, target, [])).toEqual([]);
  });

  it("finds a passage that is taken out of a claim, and a state that is no longer known", () => {
    const target = new Map(BASE)
      .set("claims/b", aClaim(false))
      .set("sources/b-report", aSource("report", "unchecked"));
    expect(findFalls(BASE, target, [])).toEqual([
      { of: "claims-with-passage", from: 2, to: 1 },
      { of: "sources-with-known-state", from: 2, to: 1 },
    ]);
  });

  it("never finds in several changes together what each of them explains", () => {
    const anyRecords = fc
      .array(fc.constantFrom("claims/a", "claims/b", "sources/a-report", "sources/b-report"))
      .map((keys) =>
        records(Object.fromEntries(keys.map((key) => [key, BASE.get(key as RecordKey) as DatasetRecord]))),
      );
    fc.assert(
      fc.property(fc.array(anyRecords, { minLength: 2, maxLength: 4 }), (steps) => {
        const written = steps.slice(1).flatMap((after, i) => findFalls(steps[i] as Records, after, []));
        expect(findFalls(steps[0] as Records, steps.at(-1) as Records, written)).toEqual([]);
      }),
    );
  });
});
