/** @module-tag process */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noteText, type TempCheckout, tempCheckout } from "../../test-support/temp-checkout.js";
import { readWorkspace } from "./read-workspace.js";
import { runChangesets, type Versioned } from "./run-changesets.js";

async function run(checkout: TempCheckout): Promise<Versioned> {
  const folder = join(checkout.root, ".claimwire/release/test");
  mkdirSync(folder, { recursive: true });
  const { workspace } = await readWorkspace(checkout.root);
  if (workspace === undefined) throw new Error("The workspace cannot be read.");
  return runChangesets(workspace, checkout.root, folder);
}

const versionIn = (text: string | undefined): unknown => JSON.parse(text ?? "{}").version;

// `release` relies on each of these; an update of the tool that changes one must be seen here.
describe("runChangesets", () => {
  it("does not change the checkout", async () => {
    const checkout = tempCheckout({
      files: { ".changeset/a.md": noteText('"@claimwire/dataset": major', "First.") },
    });
    const { files } = await run(checkout);
    expect(versionIn(files?.get("packages/dataset/package.json"))).toBe("1.0.0");
    expect(checkout.git("status", "--porcelain")).toBe("");
  });

  it("deletes the notes, also one that names no package", async () => {
    const checkout = tempCheckout({
      files: {
        ".changeset/a.md": noteText('"@claimwire/dataset": minor', "One."),
        ".changeset/b.md": noteText("", "Two."),
      },
    });
    const { files } = await run(checkout);
    expect([...(files?.keys() ?? [])].filter((path) => path.startsWith(".changeset/"))).toEqual([
      ".changeset/changelog.cjs",
      ".changeset/config.json",
    ]);
    expect(files?.get("packages/dataset/CHANGELOG.md")).not.toContain("Two.");
  });

  it("leaves the lock stale, rewrites ranges in private manifests and bumps dependents", async () => {
    const checkout = tempCheckout({
      files: { ".changeset/a.md": noteText('"@claimwire/schema": minor', "A field.") },
    });
    const { files } = await run(checkout);
    expect(files?.get("package-lock.json")).toBe(checkout.read("package-lock.json"));
    expect(versionIn(files?.get("packages/ledger/package.json"))).toBe("0.0.1");
    expect(files?.get("packages/ledger/CHANGELOG.md")).toContain("- Follows @claimwire/schema 0.1.0.");
    const store = JSON.parse(files?.get("packages/store/package.json") ?? "{}");
    expect(store).toMatchObject({
      version: "0.0.0",
      dependencies: { "@claimwire/ledger": "0.0.1", "@claimwire/schema": "0.1.0" },
    });
    const dataset = JSON.parse(files?.get("packages/dataset/package.json") ?? "{}");
    expect(dataset).toMatchObject({ version: "0.0.0", devDependencies: { "@claimwire/schema": "0.1.0" } });
  });

  it("keeps the notes in pre mode", async () => {
    const pre = { mode: "pre", tag: "next", initialVersions: {}, changesets: [] };
    const checkout = tempCheckout({
      files: {
        ".changeset/a.md": noteText('"@claimwire/dataset": minor', "One."),
        ".changeset/pre.json": JSON.stringify(pre),
      },
    });
    const { files } = await run(checkout);
    expect(files?.has(".changeset/a.md")).toBe(true);
    expect(versionIn(files?.get("packages/dataset/package.json"))).toBe("0.1.0-next.0");
  });

  it.each([
    ["an unknown package", '"@claimwire/nope": minor', "@claimwire/nope which is not in the workspace"],
    [
      "a private package beside a public one",
      '"@claimwire/store": minor\n"@claimwire/dataset": minor',
      "Mixed",
    ],
    ["broken front matter", '"@claimwire/dataset" minor', "invalid YAML"],
  ])("reports what the tool says about %s, without its stack", async (_what, front, words) => {
    const { files, issues } = await run(
      tempCheckout({ files: { ".changeset/a.md": noteText(front, "One.") } }),
    );
    expect(files).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(["CHANGESETS_FAILED"]);
    expect(issues[0]?.message).toContain(words);
    expect(issues[0]?.message).not.toMatch(/node_modules|🦋/);
  });
});

describe("the changelog", () => {
  const SUMMARY = "Record that the project was halted.\n\nIt was half-built.\n\nCause: new-reporting\n";

  async function changelogOf(body: string, files: Record<string, string> = {}): Promise<string | undefined> {
    const front = noteText('"@claimwire/dataset": minor', body);
    return (await run(tempCheckout({ files: { ".changeset/a.md": front, ...files } }))).files?.get(
      "packages/dataset/CHANGELOG.md",
    );
  }

  it("says why in words and links the records, claims first, wherever their files are", async () => {
    const body = `${SUMMARY}Records: sources/a-report, claims/z-halted\nRecords: claims/gone`;
    const text = await changelogOf(body, {
      "data/claims/deep/down/z-halted.yaml": "",
      "data/sources/a-report.yaml": "",
    });
    expect(text).toBe(
      [
        "# @claimwire/dataset",
        "",
        "## 0.1.0",
        "### Minor Changes",
        "",
        "- Record that the project was halted.",
        "",
        "  It was half-built.",
        "  (new-reporting: `claims/gone`, [claims/z-halted](../../data/claims/deep/down/z-halted.yaml), [sources/a-report](../../data/sources/a-report.yaml))",
        "",
      ].join("\n"),
    );
  });

  it("abbreviates a star and a long list of records", async () => {
    expect(await changelogOf(`${SUMMARY}Records: *`)).toContain("(new-reporting: every record that changed)");
    const many = Array.from({ length: 30 }, (_, i) => `claims/c${i + 10}`).join(", ");
    expect(await changelogOf(`${SUMMARY}Records: ${many}`)).toContain("`claims/c15` and 24 more)");
  });

  it("says why something became less", async () => {
    const falls = "sources, sources/report: one report had two records";
    expect(await changelogOf(`${SUMMARY}Records: *\nFalls: ${falls}`)).toContain(
      `(new-reporting: every record that changed)\n  Fewer than before: ${falls}\n`,
    );
  });

  it("copies a note without trailers unchanged", async () => {
    expect(await changelogOf("Mend the reader.\n\nSee: the docs.")).toContain(
      "- Mend the reader.\n\n  See: the docs.\n",
    );
  });
});
