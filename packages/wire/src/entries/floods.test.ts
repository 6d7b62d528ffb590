import { type CauseCode, MAX_UNBUNDLED } from "@claimwire/release";
import type { Claim, DatasetRecord } from "@claimwire/schema";
import { anEntity, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { entriesOfSteps } from "../test-support/entries-by-release.js";
import { aClaimsLedger, GROUND, VALUE_CLAIM } from "../test-support/test-ledger.js";
import type { StreamedEntry } from "./release-entries.js";

const COUNT = MAX_UNBUNDLED + 4;
const claim = { ...(VALUE_CLAIM as Claim), when: "2017", basis: "document" } as Claim;
const source = aSource({ title: "Looks", publisher: "ipvm", published: "2019", url: "https://a.example/x" });
const entity = anEntity({ type: "company", name: "Firm", description: "Makes cameras." });

function many<R extends DatasetRecord>(kind: string, make: (i: number) => R): Record<string, R> {
  return Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`${kind}/n${100 + i}`, make(i)]));
}

const GROUNDS: Readonly<Record<string, DatasetRecord>> = {
  ...(GROUND as Record<string, DatasetRecord>),
  "claims/first": claim,
  "sources/second": aSource({ title: "Second", publisher: "ipvm" }),
};
const OLD: Readonly<Record<string, Readonly<Record<string, DatasetRecord>>>> = {
  claims: many("claims", (i) => ({ ...claim, statement: `IPVM says ${i}.` })),
  sources: many("sources", () => source),
  entities: many("entities", () => entity),
};

/** The entries of a release in which every record of a kind is altered in one way. */
function entriesOf(
  kind: keyof typeof OLD & string,
  alter: (record: DatasetRecord) => object | null,
  cause: CauseCode,
): readonly StreamedEntry[] {
  const put = Object.fromEntries(
    Object.entries(OLD[kind] ?? {}).map(([key, record]) => [key, alter(record) as DatasetRecord | null]),
  );
  const [, told] = entriesOfSteps({ put: { ...GROUNDS, ...OLD[kind] } }, { put, cause, bump: "major" });
  return told ?? [];
}

function inStream(told: readonly StreamedEntry[], stream: string): readonly StreamedEntry[] {
  return told.filter(({ streams }) => (streams as readonly string[]).includes(stream));
}

const without = (record: DatasetRecord, field: string): object => {
  const { [field]: _, ...rest } = record as unknown as Record<string, unknown>;
  return rest;
};
const isBundle = ({ entry }: StreamedEntry): boolean => entry.extension.kind === "digest";
const status = (state: string, reason: string) => (record: DatasetRecord) => ({
  ...record,
  status: { state, reason, by: ["first"] },
});
const relation = (type: string) => (record: DatasetRecord) => ({
  ...record,
  relations: [{ type, claim: "first" }],
});

describe(`of ${COUNT} changes of one sort in a release, each has an entry of its own in every stream:`, () => {
  it.each<[string, string, (record: DatasetRecord) => object | null, CauseCode, string]>([
    ["retractions", "claims", status("retracted", "misread"), "our-error", "corrections"],
    [
      "retractions by the asserter",
      "claims",
      status("retracted", "withdrawn-by-asserter"),
      "source-changed",
      "topics/contracts",
    ],
    ["disputes", "claims", status("disputed", "other-account"), "new-reporting", "entities/dahua"],
    ["asserters", "claims", (one) => ({ ...one, assertedBy: "dahua" }), "our-error", "corrections"],
    [
      "values",
      "claims",
      (one) => ({ ...one, quantities: [{ measure: "value", value: "1", unit: "USD", qualifier: "exact" }] }),
      "our-error",
      "all",
    ],
    ["dates", "claims", (one) => ({ ...one, when: "2018" }), "our-error", "entities/dahua"],
    [
      "dates under new reporting",
      "claims",
      (one) => ({ ...one, when: "2018", evidence: [{ source: "second", stance: "states" }] }),
      "new-reporting",
      "claims",
    ],
    ["replies", "claims", relation("responds-to"), "coverage", "all"],
    ["contradictions", "claims", relation("contradicts"), "new-reporting", "claims"],
    ["publishers", "sources", (one) => ({ ...one, publisher: "dahua" }), "our-error", "sources"],
    [
      "dates of publication",
      "sources",
      (one) => ({ ...one, published: "2020" }),
      "source-changed",
      "entities/ipvm",
    ],
    [
      "follow-ups",
      "sources",
      (one) => ({ ...one, cites: [{ source: "second" }] }),
      "new-reporting",
      "follow-ups",
    ],
    ["removals", "claims", () => null, "legal", "corrections"],
  ])("%s", (_, kind, alter, cause, stream) => {
    const told = inStream(entriesOf(kind, alter, cause), stream);
    expect(told.some(isBundle)).toBe(false);
    expect(told).toHaveLength(COUNT);
  });
});

describe(`of ${COUNT} changes of one sort in a release, broad and narrow streams take one entry that tells all:`, () => {
  it.each<[string, string, (record: DatasetRecord) => object, CauseCode, string, string]>([
    [
      "wordings",
      "claims",
      (one) => ({ ...one, statement: `${(one as Claim).statement.slice(0, -1)}, once.` }),
      "our-error",
      "corrections",
      ", once.",
    ],
    [
      "dates that are taken away",
      "claims",
      (one) => without(one, "when"),
      "our-error",
      "entities/dahua",
      "When, taken out: 2017",
    ],
    [
      "bases",
      "claims",
      (one) => ({ ...one, basis: "own-observation" }),
      "our-error",
      "topics/contracts",
      "Was: read in a document",
    ],
    [
      "roles that are added",
      "claims",
      (one) => ({ ...one, about: [...((one as Claim).about ?? []), { entity: "ipvm", role: "context" }] }),
      "our-error",
      "all",
      "About, added: IPVM",
    ],
    [
      "lost links",
      "sources",
      (one) => ({ ...one, availability: { state: "gone", checked: "2026-01-02" } }),
      "link-check",
      "sources",
      "dead link",
    ],
    [
      "descriptions",
      "entities",
      (one) => ({ ...one, description: "Sells cameras." }),
      "our-error",
      "corrections",
      "Was: Makes cameras. Now: Sells cameras.",
    ],
  ])("%s", (_, kind, alter, cause, stream, words) => {
    const all = entriesOf(kind, alter, cause);
    const told = inStream(all, stream);
    expect(told.map(isBundle)).toEqual([true]);
    const text = (told[0]?.entry.html ?? "").replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
    expect(text.split(words)).toHaveLength(COUNT + 1);
    expect(inStream(all, `${kind}/n100`).map(isBundle)).toEqual([false]);
  });
});

it("a release of hundreds of changes without entries is dated now", () => {
  const now = "2026-02-01T00:00:00Z";
  const claims = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`claims/n${i}`, claim]));
  const put = Object.fromEntries(
    Object.keys(claims).map((key) => [key, { ...claim, topics: ["contracts"] }]),
  );
  const [, release] = aClaimsLedger([
    { put: { ...GROUNDS, ...claims } },
    { put, cause: "editorial", bump: "patch", now },
  ]);
  expect(release?.changes).toHaveLength(500);
  expect(release?.released).toBe(now);
});
