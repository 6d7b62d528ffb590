import { releaseIssue } from "@claimwire/release";
import { storeIssue } from "@claimwire/store";
import { describe, expect, it } from "vitest";
import { painter } from "./colour.js";
import { countIssues, renderIssues } from "./render-issues.js";

const BROKEN = storeIssue("FILE_EMPTY", { file: "data/claims/a.yaml", path: [] }, "The file is empty.");
const QUIET = releaseIssue("CAUSE_QUIET", { file: ".changeset/a.md", path: [] }, "Nobody is told.");

describe("renderIssues", () => {
  it("ends with the number of issues", () => {
    const plain = painter(false);
    expect(renderIssues([BROKEN, BROKEN, QUIET], plain).split("\n").slice(-3)).toEqual([
      "",
      "2 errors, 1 warning",
      "",
    ]);
    expect(renderIssues([], plain)).toBe("");
    expect(countIssues([QUIET, QUIET])).toBe("2 warnings");
  });
});
