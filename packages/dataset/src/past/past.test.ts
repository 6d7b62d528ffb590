import { indexLedger, releaseDigest, replay, withhold } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsRelease } from "@claimwire/release";
import { describe, expect, it } from "vitest";
import { makeLedger } from "../../test/ledger.js";
import { DATASETS, smallLedger } from "../../test/small-ledger.js";
import type { Dataset } from "../dataset.js";
import type { DatasetData } from "../parts.js";
import { publishRecords } from "../publish-records.js";
import { changesFor } from "./changes-for.js";
import { openDatasetAt, type UntypedDataset } from "./dataset-at.js";
import { verifyPackage } from "./verify.js";

const releases = smallLedger();
const changes = releases.flatMap((release) => release.changes);
const idsOf = (found: readonly ClaimsChange[]): readonly string[] => found.map(({ id }) => id);

function isTyped(dataset: Dataset | UntypedDataset): dataset is Dataset {
  return "claimsAbout" in dataset;
}

function publish(ledger: readonly ClaimsRelease[]): DatasetData {
  return publishRecords(replay(ledger), indexLedger(ledger));
}

describe("openDatasetAt", () => {
  it("gives the dataset of a release, with times as they were then", () => {
    const then = openDatasetAt(releases, "1.1.0");
    expect(isTyped(then) && then.getClaim("north-project-term")).toMatchObject({
      entered: "1.0.0",
      changed: "1.0.0",
    });
    expect(then.release).toMatchObject({ version: "1.1.0", released: "2026-11-15T10:00:00Z" });
    expect(isTyped(then) && then.claims.length).toBe(4);
  });

  it("throws a RangeError for a version that was never released", () => {
    expect(() => openDatasetAt(releases, "1.0.1")).toThrow(new RangeError("1.0.1 is no released version."));
  });

  it("gives a dataset of an earlier major as plain data", () => {
    const [first = {}] = DATASETS;
    const { "topics/company-statements": _, "claims/answer-complies": answer, ...rest } = first;
    const second = { ...rest, "claims/answer-complies": { ...answer, topics: ["project-value"] } };
    const step = { cause: "legal", bump: "major", summary: "Take a topic out." } as const;
    const ledger = makeLedger([
      { ...step, version: "1.0.0", released: "2026-11-01T10:00:00Z", records: first, cause: "coverage" },
      {
        ...step,
        version: "2.0.0",
        released: "2026-11-02T10:00:00Z",
        records: second,
        names: ["*", "topics/company-statements"],
      },
    ]);
    const earlier = openDatasetAt(ledger, "1.0.0");
    expect(isTyped(earlier)).toBe(false);
    expect(!isTyped(earlier) && earlier.records.get("topics/company-statements")).toEqual({
      label: "Company statements",
      definition: "What firms say.",
    });
    expect(isTyped(openDatasetAt(ledger, "2.0.0"))).toBe(true);
  });

  it("lists a withheld record as withheld", () => {
    const ledger = withholdIn(releases, "claims/answer-complies");
    const dataset = openDatasetAt(ledger, "1.2.0");
    if (!isTyped(dataset)) throw new Error("untyped");
    expect(dataset.withheld).toEqual(["claims/answer-complies"]);
    expect(dataset.allClaims.map(({ id }) => id)).not.toContain("answer-complies");
    expect(() => dataset.getClaim("answer-complies")).toThrow(
      'The content of the claim "answer-complies" is withheld.',
    );
    expect(dataset.findClaim("answer-complies")).toBeUndefined();
  });
});

function withholdIn(ledger: readonly ClaimsRelease[], key: string): readonly ClaimsRelease[] {
  return ledger.map((release) => withhold(release, new Set([key])));
}

describe("changesFor", () => {
  it("gives the changes of an entity, and of claims about it or by it", () => {
    expect(idsOf(changesFor(releases, changes, "example-systems"))).toEqual([
      "1.0.0/claims/answer-complies/added",
      "1.0.0/claims/five-projects-value/added",
      "1.0.0/claims/north-cameras/added",
      "1.0.0/claims/north-project-term/added",
      "1.0.0/claims/north-project-value/added",
      "1.0.0/entities/example-systems/added",
      "1.1.0/claims/north-cameras/edited",
      "1.1.0/claims/north-project-value/edited",
      "1.2.0/claims/north-project-term/moved",
    ]);
  });

  it("gives only changes among those that it is given", () => {
    expect(idsOf(changesFor(releases, releases[1]?.changes ?? [], "example-systems"))).toEqual([
      "1.1.0/claims/north-cameras/edited",
      "1.1.0/claims/north-project-value/edited",
    ]);
  });

  it("follows a part of a split entity back to it, and not to the other part", () => {
    expect(idsOf(changesFor(releases, changes, "north-running"))).toEqual([
      "1.0.0/claims/north-cameras/added",
      "1.0.0/claims/north-project-term/added",
      "1.0.0/claims/north-project-value/added",
      "1.0.0/entities/north-project/added",
      "1.1.0/claims/north-cameras/edited",
      "1.1.0/claims/north-project-value/edited",
      "1.2.0/claims/north-project-term/moved",
      "1.2.0/entities/north-project/split",
    ]);
  });

  it("gives nothing for an entity that was never there", () => {
    expect(changesFor(releases, changes, "nobody")).toEqual([]);
  });
});

describe("verifyPackage", () => {
  it("finds nothing wrong with the package's own records", () => {
    expect(verifyPackage(releases, publish(releases))).toEqual({ ok: true, problems: [] });
  });

  it("finds a record that was changed, one that is missing and one too many", () => {
    const data = publish(releases);
    const [first, ...rest] = data.topics.records;
    if (first === undefined) throw new Error("no topic");
    const changed = { ...first, label: "Another label" };
    expect(
      verifyPackage(releases, { ...data, topics: { ...data.topics, records: [changed, ...rest] } }).problems,
    ).toEqual(["topics/company-statements is not as the ledger has it."]);
    expect(verifyPackage(releases, { ...data, topics: { ...data.topics, records: rest } }).problems).toEqual([
      "topics/company-statements is in the ledger but not in the package.",
    ]);
    const strange = { ...first, id: "strange" };
    expect(
      verifyPackage(releases, { ...data, topics: { ...data.topics, records: [first, strange, ...rest] } }),
    ).toEqual({
      ok: false,
      problems: ["topics/strange is not as the ledger has it."],
    });
  });

  it("finds a stub that was changed", () => {
    const data = publish(releases);
    const stubs = data.claims.stubs.map((stub) => ({ ...stub, to: "answer-complies" }) as never);
    expect(verifyPackage(releases, { ...data, claims: { ...data.claims, stubs } }).problems).toEqual([
      "claims/north-project-term is not as the ledger has it.",
    ]);
  });

  it("finds a ledger that was changed, even if its own digest was made to fit", () => {
    const [first, second, third] = releases;
    if (!first || !second || !third) throw new Error("no releases");
    const { digest: _, ...content } = { ...first, released: "2026-11-01T10:00:01Z" };
    const forged = { ...content, digest: releaseDigest(content) };
    const { ok, problems } = verifyPackage([forged, second, third], publish(releases));
    expect(ok).toBe(false);
    expect(problems[0]).toMatch(/^1\.1\.0\.json: base\.release is /);
  });

  it("finds nothing wrong with withheld content", () => {
    const ledger = withholdIn(releases, "claims/answer-complies");
    expect(verifyPackage(ledger, publish(ledger))).toEqual({ ok: true, problems: [] });
  });
});
