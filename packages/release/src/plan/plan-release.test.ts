import { parseRelease } from "@claimwire/ledger";
import type { Records } from "@claimwire/schema";
import { expect, it } from "vitest";
import { findPending, type Pending } from "../pending/find-pending.js";
import { pendingVersion } from "../pending/release-pending.js";
import type { ClaimsNote } from "../types.js";
import { planRelease, type Workspace } from "./plan-release.js";

const FOLDER = "packages/dataset";
const NOTE: ClaimsNote = { name: "n", bump: "major", summary: "Begin.", cause: "coverage", records: ["*"] };
const NOW = "2026-01-01T00:00:00Z";

function manifest(version: string): string {
  return JSON.stringify({ name: "@claimwire/dataset", version });
}

const WORKSPACE: Workspace = {
  packages: [{ name: "@claimwire/dataset", version: "0.0.0", folder: FOLDER }],
  files: new Map([
    [".changeset/n.md", "the note"],
    ["package.json", "{}"],
    [`${FOLDER}/package.json`, manifest("0.0.0")],
  ]),
};

function pendingWith(notes: readonly ClaimsNote[]): Pending {
  const records: Records = new Map([["topics/a", { label: "A", definition: "B." }]]);
  return findPending({
    data: { records, issues: [] },
    ledger: { releases: [], issues: [] },
    written: { notes, files: [".changeset/n.md"], packageName: "@claimwire/dataset", issues: [] },
  });
}

const after = (version: string): Map<string, string> =>
  new Map([
    ["package.json", "{}"],
    [`${FOLDER}/package.json`, manifest(version)],
  ]);

it("planRelease writes the release and what changed, and deletes the why-notes", () => {
  const pending = pendingWith([NOTE]);
  expect([pendingVersion(pending), pending.issues]).toEqual(["1.0.0", []]);
  const { plan, issues } = planRelease(pending, WORKSPACE, after("1.0.0"), NOW);
  expect(issues).toEqual([]);
  expect(plan).toMatchObject({
    versions: [{ name: "@claimwire/dataset", from: "0.0.0", to: "1.0.0" }],
    deletes: [".changeset/n.md"],
  });
  expect([...(plan?.writes.keys() ?? [])]).toEqual([`${FOLDER}/package.json`, "data/releases/1.0.0.json"]);
  const { release } = parseRelease(plan?.writes.get("data/releases/1.0.0.json") ?? "", "1.0.0.json");
  expect(release).toEqual(plan?.release);
});

it("planRelease makes no release of the data when its version stays", () => {
  const { plan } = planRelease(pendingWith([]), WORKSPACE, after("0.0.0"), NOW);
  expect([plan?.release, [...(plan?.writes ?? [])]]).toEqual([undefined, []]);
});

it("planRelease refuses a version that cannot follow", () => {
  const { plan, issues } = planRelease(pendingWith([NOTE]), WORKSPACE, after("0.1.0"), NOW);
  expect([plan, issues.map(({ code }) => code)]).toEqual([undefined, ["RELEASE_ORDER"]]);
});
