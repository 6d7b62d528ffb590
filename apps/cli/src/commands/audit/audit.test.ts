/** @module-tag process */
import { readFileSync, writeFileSync } from "node:fs";
import { parseRelease, releaseDigest, renderRelease, withhold } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { RecordKey } from "@claimwire/schema";
import { aClaim, aDataset, anEntity, aSource } from "@claimwire/testing";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { releaseDirectly } from "../../test-support/release-directly.js";
import { noteText, releasedCheckout, type TempCheckout } from "../../test-support/temp-checkout.js";

const RELEASE = "data/releases/1.0.0.json";

const correction = (summary: string): string =>
  noteText('"@claimwire/dataset": patch', `${summary}\n\nCause: our-error\nRecords: claims/example-claim`);

/** Corrects the claim, with a why-note, and releases it; all committed. */
async function correctAndRelease(
  checkout: TempCheckout,
  when: string,
  note = "brave-owls-sing",
  time?: number,
): Promise<void> {
  checkout.writeRecord("claims/example-claim", aClaim({ when }));
  checkout.write(`.changeset/${note}.md`, correction(`It was in ${when}.`));
  checkout.commit(`Say ${when}`);
  releaseDirectly(checkout, time);
}

describe("audit", () => {
  it("proves chain, present records, version and history", async () => {
    const checkout = releasedCheckout();
    await correctAndRelease(checkout, "2018");
    const audited = await claimwireJson(checkout.root, ["audit"]);
    expect(audited).toMatchObject({
      ok: true,
      exitCode: 0,
      issues: [],
      releases: ["1.0.0", "1.0.1"],
      pending: [],
      history: { checked: ["1.0.0", "1.0.1"], unchecked: [] },
    });
    const { release } = parseRelease(checkout.read("data/releases/1.0.1.json"), "data/releases/1.0.1.json");
    expect(audited.digest).toBe(release?.digest);
    expect((await claimwire(checkout.root, ["audit"])).stdout.split("\n")).toEqual([
      "Chain: 1.0.0 to 1.0.1, replayed from nothing; it adds up, every file in its standard rendering.",
      `Digest of 1.0.1: ${audited.digest}`,
      "Present records: those of 1.0.1.",
      "History: 2 releases agree with the records of the commits that added them.",
      "",
    ]);
  });

  it("writes counts of one in the singular", async () => {
    const checkout = releasedCheckout();
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
    const { stdout } = await claimwire(checkout.root, ["audit"]);
    expect(stdout).toContain("Present records: 1 differs from 1.0.0, pending:");
    expect(stdout).toContain("History: 1 release agrees with the records of the commit that added it.");
  });

  it("follows moved, split and removed records through the history", async () => {
    const parts = {
      "entities/north-county": anEntity(),
      "entities/south-county": anEntity({ type: "place" }),
    };
    const checkout = releasedCheckout({
      records: aDataset({ "sources/spare-report": aSource({ title: "Spare" }) }),
    });
    checkout.writeRecord("claims/better-name", aClaim());
    checkout.writeRecord("claims/example-claim", { kind: "moved", to: "better-name" });
    checkout.writeRecord("entities/spare-county", anEntity({ type: "place" }));
    checkout.remove("data/sources/spare-report.yaml");
    const identity = "Name it better.\n\nCause: identity\nRecords: *";
    const legal = "Take it out.\n\nCause: legal\nRecords: sources/spare-report";
    checkout.write(".changeset/a.md", noteText('"@claimwire/dataset": minor', identity));
    checkout.write(".changeset/b.md", noteText('"@claimwire/dataset": major', legal));
    releaseDirectly(checkout);
    for (const [key, record] of Object.entries(parts)) checkout.writeRecord(key as RecordKey, record);
    checkout.writeRecord("entities/spare-county", { kind: "split", to: ["north-county", "south-county"] });
    checkout.write(".changeset/c.md", noteText('"@claimwire/dataset": minor', identity));
    releaseDirectly(checkout);
    const { issues, history } = await claimwireJson(checkout.root, ["audit"]);
    expect(issues).toEqual([]);
    expect(history).toEqual({ checked: ["1.0.0", "2.0.0", "2.1.0"], unchecked: [] });
  });

  it("accepts pending changes with a note, and mentions them", async () => {
    const checkout = releasedCheckout();
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
    checkout.write(".changeset/brave-owls-sing.md", correction("It was in 2018."));
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({
      ok: true,
      pending: [{ record: "claims/example-claim", op: "edited", notes: ["brave-owls-sing"] }],
    });
  });

  it("says that a release is not committed yet", async () => {
    const checkout = releasedCheckout();
    await correctAndRelease(checkout, "2018");
    checkout.git("reset", "--quiet", "--soft", "HEAD~1");
    const { ok, history } = await claimwireJson(checkout.root, ["audit"]);
    expect([ok, history]).toEqual([true, { checked: ["1.0.0"], unchecked: ["1.0.1"] }]);
  });

  it("proves the chain without git, and says what it could not check", async () => {
    const checkout = releasedCheckout({ git: false });
    const { ok, issues, history } = await claimwireJson(checkout.root, ["audit"], {
      GIT_CEILING_DIRECTORIES: checkout.root,
    });
    expect([ok, issueCodes({ issues })]).toEqual([true, ["HISTORY_MISSING"]]);
    expect(history).toEqual({ checked: [], unchecked: ["1.0.0"] });
  });

  it("proves the chain in a shallow clone, and says which commits are missing", async () => {
    const checkout = releasedCheckout();
    await correctAndRelease(checkout, "2018");
    checkout.git("clone", "--quiet", "--depth=1", `file://${checkout.root}`, "clone");
    const { ok, proven, issues } = await claimwireJson(checkout.path("clone"), ["audit"]);
    expect([ok, proven]).toEqual([true, true]);
    expect(issues).toMatchObject([
      {
        code: "HISTORY_MISSING",
        message: expect.stringContaining("1.0.0, 1.0.1"),
        fix: expect.stringContaining("--unshallow"),
      },
    ]);
  });
});

describe("audit of withheld content", () => {
  it("proves the ledger, and reports the withheld changes", async () => {
    const secret = aSource({ title: "A name that must not be known" });
    const checkout = releasedCheckout({ records: aDataset({ "sources/secret-report": secret }) });
    checkout.remove("data/sources/secret-report.yaml");
    const body = "Take out a report.\n\nCause: legal\nRecords: sources/secret-report";
    checkout.write(".changeset/a.md", noteText('"@claimwire/dataset": major', body));
    releaseDirectly(checkout);
    const { release } = parseRelease(checkout.read(RELEASE), RELEASE);
    checkout.write(
      RELEASE,
      renderRelease(withhold(release as ClaimsRelease, new Set(["sources/secret-report"]))),
    );
    checkout.commit("Withhold a name");
    expect(checkout.read(RELEASE)).not.toContain("must not be known");
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({
      ok: true,
      issues: [],
      withheld: ["1.0.0/sources/secret-report/added"],
      history: { checked: ["1.0.0", "2.0.0"] },
    });
    const { stdout } = await claimwire(checkout.root, ["log", "sources/secret-report"]);
    expect(stdout).toContain("sources/secret-report  added  new-source\n  withheld\n");
    expect((await claimwireJson(checkout.root, ["diff", "1.0.0", "2.0.0"])).differences).toEqual([
      {
        record: "sources/secret-report",
        op: "removed",
        because: [{ version: "2.0.0", code: "legal", note: "a", summary: "Take out a report." }],
      },
    ]);
  });
});

describe("audit of a withheld summary", () => {
  it("proves the ledger, and reports the why-note", async () => {
    const checkout = releasedCheckout();
    const release = parseRelease(checkout.read(RELEASE), RELEASE).release as ClaimsRelease;
    const [note] = release.notes;
    const name = note?.name ?? "";
    const hidden = withhold(release, new Set(), new Set([name]));
    checkout.write(RELEASE, renderRelease(hidden));
    checkout.commit("Withhold a reason");
    expect(checkout.read(RELEASE)).not.toContain(note?.summary);
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({
      ok: true,
      issues: [],
      withheld: [`1.0.0/notes/${name}`],
      history: { checked: ["1.0.0"] },
    });
    const [change] = release.changes;
    const { stdout } = await claimwire(checkout.root, ["log", change?.record ?? ""]);
    expect(stdout).toContain("The reason is withheld, for legal or privacy necessity.");
  });
});

describe("audit of changed files", () => {
  it("finds a change of any byte of any release file, and names the file", async () => {
    const checkout = releasedCheckout();
    await correctAndRelease(checkout, "2018");
    const files = [RELEASE, "data/releases/1.0.1.json"].map((file) => ({
      file,
      bytes: readFileSync(checkout.path(file)),
    }));
    const property = fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom("changed", "put in", "taken out"),
      async ({ file, bytes }, position, flip, how) => {
        const at = position % bytes.length;
        const byte = how === "taken out" ? [] : [(bytes[at] ?? 0) ^ flip];
        const rest = bytes.subarray(how === "put in" ? at : at + 1);
        const tampered = Buffer.concat([bytes.subarray(0, at), Buffer.from(byte), rest]);
        writeFileSync(checkout.path(file), tampered);
        const { exitCode, issues } = await claimwireJson(checkout.root, ["audit"]);
        writeFileSync(checkout.path(file), bytes);
        expect(exitCode).toBe(1);
        expect(issues.map((found) => found.at.file)).toContain(file);
      },
    );
    // `tampering.test.ts` alters our own ledger at hundreds of places, without a command around it.
    await fc.assert(property, { numRuns: inject("propertyRuns") / 5 });
    expect((await claimwireJson(checkout.root, ["audit"])).ok).toBe(true);
  });

  it.each([
    ["a line break at the end", (text: string) => text.trimEnd(), "RELEASE_RENDERING"],
    [
      "the order of two properties",
      (text: string) => text.replace(/("format": 2),\n {2}("version": "1.0.0"),/, "$2,\n  $1,"),
      "RELEASE_RENDERING",
    ],
    [
      "an escape that means the same",
      (text: string) => text.replace('"coverage"', '"\\u0063overage"'),
      "RELEASE_RENDERING",
    ],
    [
      "the time",
      (text: string) => text.replace("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"),
      "RELEASE_DIGEST",
    ],
    ["a cause", (text: string) => text.replaceAll('"coverage"', '"editorial"'), "RELEASE_DIGEST"],
    ["a note", (text: string) => text.replaceAll("Begin.", "Begun."), "RELEASE_DIGEST"],
    ["a fact", (text: string) => text.replace("won a project", "lost a project"), "CHANGE_DIGEST"],
  ])("finds a change of %s in a release file", async (_what, tamper, code) => {
    const checkout = releasedCheckout();
    const text = checkout.read(RELEASE);
    const tampered = tamper(text);
    expect(tampered).not.toBe(text);
    checkout.write(RELEASE, tampered);
    expect(issueCodes(await claimwireJson(checkout.root, ["audit"]))).toContain(code);
  });

  it("finds a record that was changed without a why-note, and names it", async () => {
    const checkout = releasedCheckout();
    checkout.writeRecord("sources/example-report", aSource({ published: "2018-11-29" }));
    checkout.commit("Change a date in silence");
    const { exitCode, issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(exitCode).toBe(1);
    expect(issues).toMatchObject([
      { code: "CHANGE_UNCOVERED", message: expect.stringContaining("sources/example-report (edited)") },
    ]);
  });

  it("finds a record that was changed in the commit of its release", async () => {
    const checkout = releasedCheckout();
    checkout.writeRecord("sources/example-report", aSource({ published: "2018-11-29" }));
    checkout.git("add", "--all");
    checkout.git("commit", "--quiet", "--amend", "--no-edit");
    checkout.writeRecords(aDataset());
    checkout.commit("Put it back");
    const { exitCode, issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(exitCode).toBe(1);
    expect(issues).toMatchObject([
      {
        code: "RELEASE_COMMIT",
        at: { file: RELEASE },
        message: expect.stringContaining("sources/example-report differs"),
      },
    ]);
  });

  it("accepts a release over later data that a note in its commit covers, and writes off one that an exception names", async () => {
    const checkout = releasedCheckout();
    checkout.git("checkout", "--quiet", "-b", "release");
    await correctAndRelease(checkout, "2018");
    checkout.git("checkout", "--quiet", "main");
    checkout.writeRecord("sources/example-report", aSource({ published: "2018-11-29" }));
    const body = "It was published on another day.\n\nCause: our-error\nRecords: sources/example-report";
    checkout.write(".changeset/tall-gates-turn.md", noteText('"@claimwire/dataset": patch', body));
    checkout.commit("Correct the day");
    checkout.git("checkout", "--quiet", "release");
    checkout.git("rebase", "--quiet", "main");
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({
      ok: true,
      pending: [{ record: "sources/example-report" }],
      history: { checked: ["1.0.0", "1.0.1"] },
    });
    checkout.remove(".changeset/tall-gates-turn.md");
    checkout.git("add", "--all");
    checkout.git("commit", "--quiet", "--amend", "--no-edit");
    checkout.write(".changeset/tall-gates-turn.md", noteText('"@claimwire/dataset": patch', body));
    checkout.commit("Write the note again");
    expect(issueCodes(await claimwireJson(checkout.root, ["audit"]))).toEqual(["RELEASE_COMMIT"]);
    const reason = "Its note was lost in a rebase and is there again.";
    const exceptions = (version: string): string =>
      `RELEASE_COMMIT:\n  - { record: releases/${version}, reason: ${reason} }\n`;
    checkout.write("data/exceptions.yaml", exceptions("1.0.1"));
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({ ok: true, issues: [] });
    checkout.write("data/exceptions.yaml", exceptions("1.0.0"));
    expect(issueCodes(await claimwireJson(checkout.root, ["audit"]))).toEqual([
      "EXCEPTION_UNUSED",
      "RELEASE_COMMIT",
    ]);
  });

  it("warns once about a history that was cut, and is green", async () => {
    const checkout = releasedCheckout();
    await correctAndRelease(checkout, "2018");
    checkout.git("checkout", "--quiet", "--orphan", "imported");
    checkout.commit("Import the data");
    const { ok, issues, history } = await claimwireJson(checkout.root, ["audit"]);
    expect(ok).toBe(true);
    expect(issues).toMatchObject([{ code: "HISTORY_MISSING", message: expect.stringContaining("1.0.0") }]);
    expect(history).toEqual({ checked: ["1.0.1"], unchecked: ["1.0.0"] });
  });

  it("finds by the git history that the whole ledger was rewritten, digests included", async () => {
    const checkout = releasedCheckout();
    const other = aDataset({ "claims/example-claim": aClaim({ when: "2017" }) });
    const forged = releasedCheckout({ records: other });
    checkout.write(RELEASE, forged.read(RELEASE));
    checkout.writeRecords(other);
    checkout.commit("Say that it was so from the beginning");
    const { issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(issues).toMatchObject([{ code: "RELEASE_REWRITTEN", at: { file: RELEASE } }]);
  });

  /** A ledger of two releases, and the second as somebody would like it to have been: digests and all. */
  async function forgeSecond(checkout: TempCheckout): Promise<string> {
    await correctAndRelease(checkout, "2018");
    const file = "data/releases/1.0.1.json";
    const { release } = parseRelease(checkout.read(file), file);
    const notes = (release as ClaimsRelease).notes.map((note) => ({ ...note, summary: "It was never so." }));
    const forged = { ...(release as ClaimsRelease), notes };
    return renderRelease({ ...forged, digest: releaseDigest(forged) });
  }

  it.each(["at once", "after its removal"])("finds that the newest release was replaced %s", async (how) => {
    const checkout = releasedCheckout();
    const forged = await forgeSecond(checkout);
    const first = checkout.git("rev-parse", "--short=12", "HEAD");
    if (how !== "at once") {
      checkout.remove("data/releases/1.0.1.json");
      checkout.commit("Take it away");
    }
    checkout.write("data/releases/1.0.1.json", forged);
    checkout.commit("Put it there");
    const { issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(issues).toMatchObject([
      {
        code: "RELEASE_REWRITTEN",
        at: { file: "data/releases/1.0.1.json" },
        fix: expect.stringContaining(`git checkout ${first} -- data/releases/1.0.1.json`),
      },
    ]);
    checkout.git("checkout", "--quiet", first, "--", "data/releases/1.0.1.json");
    expect((await claimwireJson(checkout.root, ["audit"])).ok).toBe(true);
    checkout.commit("Restore it");
    expect((await claimwireJson(checkout.root, ["audit"])).ok).toBe(true);
  });

  it("finds a second file of one id in the commit of a release", async () => {
    const checkout = releasedCheckout();
    checkout.writeRecord("sources/example-report", aSource({ title: "Another" }), "twin");
    checkout.git("add", "--all");
    checkout.git("commit", "--quiet", "--amend", "--no-edit");
    checkout.remove("data/sources/twin");
    checkout.commit("Take the twin away");
    const { issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(issues).toMatchObject([
      {
        code: "RELEASE_COMMIT",
        at: { file: RELEASE },
        message: expect.stringContaining("data/sources/twin/example-report.yaml"),
      },
    ]);
  });

  it("finds a changed version of the data package", async () => {
    const checkout = releasedCheckout();
    const manifest = checkout.read("packages/dataset/package.json");
    checkout.write("packages/dataset/package.json", manifest.replace('"1.0.0"', '"1.0.1"'));
    expect(issueCodes(await claimwireJson(checkout.root, ["audit"]))).toEqual(["VERSION_UNEXPECTED"]);
  });

  const missing = async (checkout: TempCheckout): Promise<string[]> =>
    (await claimwireJson(checkout.root, ["audit"])).issues.map(({ code, at }) => `${code} ${at.file}`);

  it.each([
    ["the first", [RELEASE]],
    ["the newest", ["data/releases/1.0.1.json"]],
    ["every one", [RELEASE, "data/releases/1.0.1.json"]],
  ])("finds a removed release, and names the file: %s", async (_which, files) => {
    const checkout = releasedCheckout();
    await correctAndRelease(checkout, "2018");
    for (const file of files) checkout.remove(file);
    const wanted = files.map((file) => `RELEASE_MISSING ${file}`);
    expect(await missing(checkout)).toEqual(wanted);
    checkout.commit("Take it away");
    expect(await missing(checkout)).toEqual(wanted);
  });

  it("finds a release that was removed together with its changes", async () => {
    const checkout = releasedCheckout();
    await correctAndRelease(checkout, "2018");
    checkout.git("rm", "--quiet", "-r", ".");
    checkout.git("checkout", "--quiet", "HEAD~2", "--", ".");
    checkout.commit("Nothing happened");
    expect(await missing(checkout)).toEqual(["RELEASE_MISSING data/releases/1.0.1.json"]);
  });

  it("finds without git, by the version, that the newest release was removed", async () => {
    const checkout = releasedCheckout({ git: false });
    const manifest = checkout.read("packages/dataset/package.json");
    checkout.write("packages/dataset/package.json", manifest.replace('"1.0.0"', '"1.0.1"'));
    const env = { GIT_CEILING_DIRECTORIES: checkout.root };
    const { issues } = await claimwireJson(checkout.root, ["audit"], env);
    const version = issues.find(({ code }) => code === "VERSION_UNEXPECTED");
    expect(version?.fix).toContain("data/releases/1.0.1.json");
  });
});

describe("audit of two branches that released", () => {
  /** Releases on `main` and on `other`; merges the latter, without a commit. */
  async function merge(
    ours: string,
    theirs: [when: string, bump: string],
    later: { readonly ours?: number; readonly theirs?: number } = {},
  ): Promise<TempCheckout> {
    const checkout = releasedCheckout();
    checkout.git("checkout", "--quiet", "-b", "other");
    const [published, bump] = theirs;
    checkout.writeRecord("sources/example-report", aSource({ published }));
    const body = "It was published on another day.\n\nCause: our-error\nRecords: sources/example-report";
    checkout.write(".changeset/tall-gates-turn.md", noteText(`"@claimwire/dataset": ${bump}`, body));
    checkout.commit("Correct the day");
    releaseDirectly(checkout, later.theirs);
    checkout.git("checkout", "--quiet", "main");
    await correctAndRelease(checkout, ours, "brave-owls-sing", later.ours);
    expect(() => checkout.git("merge", "--quiet", "other")).toThrow();
    return checkout;
  }

  it("fails with a fix while conflict markers are in the files", async () => {
    const checkout = await merge("2018", ["2018-11-29", "patch"]);
    checkout.commit("Merge without looking");
    const { issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(issues.map(({ code, at }) => `${code} ${at.file}`)).toEqual(
      expect.arrayContaining([
        "CONFLICT_MARKERS data/releases/1.0.1.json",
        "CONFLICT_MARKERS packages/dataset/CHANGELOG.md",
      ]),
    );
    for (const { fix } of issues.slice(0, 2)) expect(fix).toContain("claimwire release");
  });

  it("fails after a merge of one version when one release is kept unchanged", async () => {
    const checkout = await merge("2018", ["2018-11-29", "patch"]);
    checkout.git("checkout", "--ours", "--", ".");
    checkout.commit("Take ours");
    const { issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(issues).toMatchObject([
      { code: "CHANGE_UNCOVERED", message: expect.stringContaining("sources/example-report") },
    ]);
  });

  it("fails with one issue after a merge of two versions, and its fix repairs them", async () => {
    const checkout = await merge("2018", ["2018-11-29", "minor"]);
    checkout.git("checkout", "--theirs", "--", ".");
    checkout.commit("Take theirs");
    const { issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(issues).toMatchObject([{ code: "RELEASE_CHAIN", at: { file: "data/releases/1.1.0.json" } }]);
    expect(issues[0]?.fix).toContain("remove this file");
    checkout.remove("data/releases/1.1.0.json");
    checkout.git("checkout", "other~1", "--", ".changeset");
    checkout.git("checkout", "HEAD^1", "--", "packages/dataset", "package-lock.json");
    expect((await claimwireJson(checkout.root, ["audit"])).issues).toEqual([]);
    checkout.commit("Keep 1.0.1");
    releaseDirectly(checkout);
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({
      ok: true,
      issues: [],
      history: { checked: ["1.0.0", "1.0.1", "1.1.0"] },
    });
  });

  it("succeeds after the fixes of its issues", async () => {
    const checkout = await merge("2018", ["2018-11-29", "patch"]);
    checkout.git("checkout", "--ours", "--", ".");
    checkout.git("checkout", "other~1", "--", ".changeset");
    checkout.commit("Merge other");
    expect((await claimwireJson(checkout.root, ["audit"])).ok).toBe(true);
    expect(await claimwireJson(checkout.root, ["release", "--commit"])).toMatchObject({
      ok: true,
      release: "1.0.2",
    });
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({
      ok: true,
      releases: ["1.0.0", "1.0.1", "1.0.2"],
      history: { checked: ["1.0.0", "1.0.1", "1.0.2"] },
    });
  });

  it.each([
    ["the losing release newer", { theirs: 1_700_009_000 }],
    ["the losing release older", { ours: 1_700_009_000 }],
  ])("succeeds after its fixes when a merge kept conflict markers: %s", async (_which, later) => {
    const checkout = await merge("2018", ["2018-11-29", "patch"], later);
    checkout.commit("Merge without looking");
    const { issues } = await claimwireJson(checkout.root, ["audit"]);
    expect(issueCodes({ issues })).toContain("CONFLICT_MARKERS");
    checkout.git("checkout", "HEAD^1", "--", ".");
    checkout.git("checkout", "other~1", "--", ".changeset", "data/sources");
    checkout.commit("Keep the first release whole, restore the notes of the other");
    expect((await claimwireJson(checkout.root, ["audit"])).issues).toEqual([]);
    releaseDirectly(checkout);
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({
      ok: true,
      issues: [],
      history: { checked: ["1.0.0", "1.0.1", "1.0.2"] },
    });
  });
});
