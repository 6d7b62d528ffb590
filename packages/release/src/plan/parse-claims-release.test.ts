import { type JsonObject, renderRelease } from "@claimwire/ledger";
import { LIST_KEYS } from "@claimwire/schema";
import { describe, expect, it } from "vitest";
import type { ClaimsRelease } from "../types.js";
import { parseClaimsRelease } from "./parse-claims-release.js";
import { releaseRecords } from "./release-records.js";

const FILE = "data/releases/1.0.0.json";

function aRelease(): ClaimsRelease {
  const { release } = releaseRecords({
    previous: undefined,
    base: undefined,
    target: new Map<string, JsonObject>([["topics/a", { label: "A" }]]),
    version: "1.0.0",
    now: "2026-11-23T10:00:00Z",
    notes: [{ name: "n", bump: "minor", summary: "S.", cause: "coverage", records: ["*"] }],
    listKeys: LIST_KEYS,
  });
  if (release === undefined) throw new Error("The release cannot be made.");
  return release;
}

function changed(change: object): string {
  const release = aRelease();
  return renderRelease({ ...release, changes: release.changes.map((one) => ({ ...one, ...change })) });
}

describe("parseClaimsRelease", () => {
  it("reads a release that releaseRecords made", () => {
    expect(parseClaimsRelease(renderRelease(aRelease()), FILE)).toEqual({ release: aRelease(), issues: [] });
  });

  it.each<[string, string, string]>([
    ["an unknown signal", changed({ signals: ["constructor"] }), "changes.0.signals.0"],
    [
      "an unknown cause of a change",
      changed({ causes: [{ code: "x", summary: "", note: "" }] }),
      "changes.0.causes.0.code",
    ],
    [
      "an unknown cause of a note",
      renderRelease(aRelease()).replace(/"cause": "coverage"/, '"cause": "x"'),
      "notes.0.cause",
    ],
  ])("refuses %s", (_, text, path) => {
    const { release, issues } = parseClaimsRelease(text, FILE);
    expect(release).toBeUndefined();
    expect(issues.map(({ code, at }) => [code, at.path.join(".")])).toEqual([["RELEASE_SHAPE", path]]);
  });

  it("passes on the issues of the ledger", () => {
    expect(parseClaimsRelease("{", FILE).issues.map(({ code }) => code)).toEqual(["RELEASE_SYNTAX"]);
  });
});
