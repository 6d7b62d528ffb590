import type { Claim, DatasetRecord, RecordKey, Records, Source } from "@claimwire/schema";
import { describe, expect, it } from "vitest";
import type { Assertions } from "./assertions.js";
import { checkAssertions } from "./check-assertions.js";

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

function check(assertions: Assertions, target: Records, base?: Records): [string, string][] {
  const found = checkAssertions(assertions, target, base && { version: "1.0.0", records: base });
  for (const { code } of found) expect(code).toBe("ASSERTION_FAILED");
  return found.map(({ path, message }) => [path.join("."), message]);
}

describe("checkAssertions on least and shares", () => {
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

  it("accepts a share of 1 when there are no records", () => {
    expect(check({ shares: { "claims-with-passage": 1 } }, new Map())).toEqual([]);
  });
});

describe("checkAssertions on falls", () => {
  const LESS = new Map([...BASE].filter(([key]) => key !== "sources/b-report"));

  it("refuses a smaller count without a reason", () => {
    expect(check({}, LESS, BASE)).toEqual([
      ["falls", "sources falls from 2 in 1.0.0 to 1, and no reason is written."],
      ["falls", "sources/report falls from 2 in 1.0.0 to 1, and no reason is written."],
    ]);
    expect(check({}, BASE, BASE)).toEqual([]);
  });

  it("accepts a smaller share only with a reason", () => {
    const target = new Map(BASE).set("claims/c", aClaim(false));
    const message =
      "claims-with-passage falls from 100.0 % (2 of 2) in 1.0.0 to 66.7 % (2 of 3), and no reason is written.";
    expect(check({}, target, BASE)).toEqual([["falls", message]]);
    const falls = [{ after: "1.0.0", of: "claims-with-passage", reason: "The source is lost." }];
    expect(check({ falls }, target, BASE)).toEqual([]);
  });

  it("accepts reasons of other releases, and refuses an unneeded one", () => {
    const reason = "One report had two entries.";
    const falls = [
      { after: "0.9.0", of: "sources", reason },
      { after: "1.0.0", of: "sources", reason },
      { after: "1.0.0", of: "sources/report", reason },
    ];
    expect(check({ falls }, LESS, BASE)).toEqual([]);
    expect(check({ falls }, BASE, BASE)).toEqual([
      ["falls.1", "sources does not fall after 1.0.0; the reason is not needed."],
      ["falls.2", "sources/report does not fall after 1.0.0; the reason is not needed."],
    ]);
  });
});
