import { issueAt } from "@claimwire/schema";
import { storeIssue } from "@claimwire/store";
import { describe, expect, it } from "vitest";
import { painter } from "./colour.js";
import { countIssues, renderIssues } from "./render-issues.js";

const BROKEN = storeIssue("FILE_EMPTY", { file: "data/claims/a.yaml", path: [] }, "The file is empty.");
const UNUSED = issueAt("data/topics/a.yaml", {
  code: "RECORD_UNUSED",
  severity: "warning",
  message: "Nothing refers to it.",
});

describe("renderIssues", () => {
  it("ends with the number of issues", () => {
    const plain = painter(false);
    expect(renderIssues([BROKEN, BROKEN, UNUSED], plain).split("\n").slice(-3)).toEqual([
      "",
      "2 errors, 1 warning",
      "",
    ]);
    expect(renderIssues([], plain)).toBe("");
    expect(countIssues([UNUSED, UNUSED])).toBe("2 warnings");
  });
});
