import { indexLedger, releaseDigest, replay, withhold } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsRelease } from "@claimwire/release";
import { describe, expect, it } from "vitest";
import { makeLedger } from "../../test/ledger.js";
import { DATASETS, smallLedger } from "../../test/small-ledger.js";
import type { DatasetData } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { publishRecords } from "../publish/publish-records.js";
import { changesFor } from "./changes-for.js";
import { openDatasetAt, type UntypedDataset } from "./dataset-at.js";
import { findHistory } from "./history-of.js";
import { releaseDataOf } from "./release-data.js";
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
    expect(() => openDatasetAt(releases, "1.0.1")).toThrow(
      new RangeError('"1.0.1" is no released version. Closest: "1.0.0".'),
    );
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

  it("also gives the changes of the sources on which its claims rest, when asked", () => {
    const without = changesFor(releases, changes, "example-systems");
    const withSources = changesFor(releases, changes, "example-systems", { sources: true });
    expect(idsOf(withSources.filter((change) => !without.includes(change)))).toEqual([
      "1.0.0/sources/first-report/added",
      "1.0.0/sources/north-announcement/added",
      "1.1.0/sources/north-announcement/edited",
    ]);
  });

  it("takes an entity by its key and as a record", () => {
    const wanted = changesFor(releases, changes, "example-systems");
    expect(changesFor(releases, changes, "entities/example-systems")).toEqual(wanted);
    const [entity] = publish(releases).entities.records.filter(({ id }) => id === "example-systems");
    expect(entity && changesFor(releases, changes, entity)).toEqual(wanted);
  });

  it("throws a RangeError for an entity that was never there", () => {
    expect(() => changesFor(releases, changes, "exmaple-systems")).toThrow(
      new RangeError('"exmaple-systems" is no entity of the ledger. Closest: "example-systems".'),
    );
  });
});

describe("findHistory", () => {
  const index = indexLedger(releases);

  it("gives one history under both ids of a moved record", () => {
    const wanted = ["1.0.0/claims/north-project-term/added", "1.2.0/claims/north-project-term/moved"];
    for (const key of ["claims/north-project-term", "claims/north-build-operate"] as const)
      expect(findHistory(index, key).map(({ change }) => change.id)).toEqual(wanted);
  });

  it.each([
    [
      "north-cameras",
      '"north-cameras" is no key of a record in the ledger, such as "claims/some-id". Closest: "claims/north-cameras".',
    ],
    [
      "claims/north-camera",
      '"claims/north-camera" is no key of a record in the ledger, such as "claims/some-id". Closest: "claims/north-cameras".',
    ],
    [
      "claim/north-cameras",
      '"claim/north-cameras" is no key of a record in the ledger, such as "claims/some-id". Closest: "claims/north-cameras".',
    ],
  ])("throws a RangeError for %s", (key, message) => {
    expect(() => findHistory(index, key as never)).toThrow(new RangeError(message));
  });
});

describe("verifyPackage", () => {
  const release = releaseDataOf(releases);
  const problemsOf = (data: DatasetData, known = release): readonly string[] =>
    verifyPackage(releases, data, known).problems;

  it("finds nothing wrong with the package's own records, and returns the digest of the newest release", () => {
    expect(verifyPackage(releases, publish(releases), release)).toEqual({
      ok: true,
      problems: [],
      digest: releases[2]?.digest,
    });
  });

  it("finds a record that was changed, one that is missing and one too many", () => {
    const data = publish(releases);
    const [first, ...rest] = data.topics.records;
    if (first === undefined) throw new Error("no topic");
    const changed = { ...first, label: "Another label" };
    const withTopics = (records: readonly (typeof first)[]): DatasetData => ({
      ...data,
      topics: { ...data.topics, records },
    });
    expect(problemsOf(withTopics([changed, ...rest]))).toEqual([
      "topics/company-statements is not as the ledger has it.",
    ]);
    expect(problemsOf(withTopics(rest))).toEqual([
      "topics/company-statements is in the ledger but not in the package.",
    ]);
    expect(
      verifyPackage(releases, withTopics([first, { ...first, id: "strange" }, ...rest]), release),
    ).toEqual({
      ok: false,
      problems: ["topics/strange is in the package but not in the ledger."],
    });
    expect(problemsOf(withTopics([...rest, first]))).toEqual([
      "The order of topics, or the list of the withheld ones, is not as the ledger has it.",
    ]);
  });

  it.each(["entered", "changed", "mode", "id", "kind"])("finds a claim whose %s was changed", (field) => {
    const data = publish(releases);
    const [first, ...rest] = data.claims.records;
    const records = [{ ...first, [field]: "1.2.0" } as never, ...rest];
    expect(problemsOf({ ...data, claims: { ...data.claims, records } }).length).toBeGreaterThan(0);
  });

  it.each(["version", "released", "digest", "dataset", "counts"] as const)(
    "finds a changed %s of the release",
    (field) => {
      const forged = {
        ...release,
        release: { ...release.release, [field]: "2026-12-01T10:00:01Z" as never },
      };
      expect(problemsOf(publish(releases), forged)).toEqual([
        `release.${field} is not as the ledger has it.`,
      ]);
    },
  );

  it("finds a changed time of an earlier release", () => {
    const times = { ...release.times, "1.0.0": "2026-11-01T10:00:01Z" };
    expect(problemsOf(publish(releases), { ...release, times })).toEqual([
      "The times of the releases are not as the ledger has them.",
    ]);
  });

  it("finds a stub that was changed", () => {
    const data = publish(releases);
    const stubs = data.claims.stubs.map((stub) => ({ ...stub, to: "answer-complies" }) as never);
    expect(problemsOf({ ...data, claims: { ...data.claims, stubs } })).toEqual([
      "claims/north-project-term is not as the ledger has it.",
    ]);
  });

  it("finds a ledger that was changed, even if its own digest was made to fit", () => {
    const [first, second, third] = releases;
    if (!first || !second || !third) throw new Error("no releases");
    const { digest: _, ...content } = { ...first, released: "2026-11-01T10:00:01Z" };
    const forged = { ...content, digest: releaseDigest(content) };
    const { ok, problems, digest } = verifyPackage([forged, second, third], publish(releases), release);
    expect([ok, digest]).toEqual([false, undefined]);
    expect(problems[0]).toMatch(/^1\.1\.0\.json: base\.release is /);
  });

  it("finds nothing wrong with withheld content", () => {
    const ledger = withholdIn(releases, "claims/answer-complies");
    expect(verifyPackage(ledger, publish(ledger), releaseDataOf(ledger)).ok).toBe(true);
  });
});
