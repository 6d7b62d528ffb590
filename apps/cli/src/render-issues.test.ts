import { stripVTControlCharacters } from "node:util";
import { releaseIssue } from "@claimwire/release";
import { type Issue, issueAt } from "@claimwire/schema";
import { storeIssue } from "@claimwire/store";
import { describe, expect, it } from "vitest";
import { painter } from "./colour.js";
import { countIssues, renderIssue, renderIssues } from "./render-issues.js";

const DANGLING: Issue = issueAt(
  { file: "data/claims/dahua-qiemo-contract.yaml", path: ["evidence", 0, "source"], line: 14, column: 13 },
  {
    code: "SOURCE_MISSING",
    severity: "error",
    message: 'evidence[0].source is "qiemo-tendre"; no such source. Closest: "qiemo-tender".',
    fix: "Fix the id, or add one:  npx claimwire add source qiemo-tendre",
  },
);
const QUIET: Issue = releaseIssue("CAUSE_QUIET", { file: ".changeset/a.md", path: [] }, "Nobody is told.");

const PLAIN = painter(false);

describe("renderIssue", () => {
  it("prints place and code, then message and fix, indented", () => {
    expect(renderIssue(DANGLING, PLAIN)).toBe(
      [
        "data/claims/dahua-qiemo-contract.yaml:14:13  SOURCE_MISSING",
        '  evidence[0].source is "qiemo-tendre"; no such source. Closest: "qiemo-tender".',
        "  Fix the id, or add one:  npx claimwire add source qiemo-tendre",
      ].join("\n"),
    );
  });

  it("leaves out an unknown place and fix", () => {
    expect(renderIssue(QUIET, PLAIN)).toBe(".changeset/a.md  CAUSE_QUIET\n  Nobody is told.");
  });

  it("paints errors red and warnings yellow, around the same text", () => {
    const paint = painter(true);
    expect(renderIssue(DANGLING, paint)).toContain("\u001b[31mSOURCE_MISSING");
    expect(renderIssue(QUIET, paint)).toContain("\u001b[33mCAUSE_QUIET");
    expect(stripVTControlCharacters(renderIssue(DANGLING, paint))).toBe(renderIssue(DANGLING, PLAIN));
  });

  it("indents every line, and escapes terminal control characters", () => {
    const hostile = storeIssue(
      "YAML_SYNTAX",
      { file: "data/\u001b[2J.yaml", path: [] },
      "one\ntwo \u001b]0;x\u0007\u202e",
    );
    expect(renderIssue(hostile, PLAIN)).toBe(
      "data/\\u{1b}[2J.yaml  YAML_SYNTAX\n  one\n  two \\u{1b}]0;x\\u{7}\\u{202e}",
    );
  });
});

describe("renderIssues", () => {
  it("ends with the number of issues", () => {
    expect(renderIssues([DANGLING, DANGLING, QUIET], PLAIN).split("\n").slice(-3)).toEqual([
      "",
      "2 errors, 1 warning",
      "",
    ]);
    expect(renderIssues([], PLAIN)).toBe("");
    expect(countIssues([QUIET, QUIET])).toBe("2 warnings");
  });
});
