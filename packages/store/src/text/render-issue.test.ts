import { stripVTControlCharacters, styleText } from "node:util";
import { type Issue, issueAt } from "@claimwire/schema";
import { describe, expect, it } from "vitest";
import { renderIssue } from "./render-issue.js";

const DANGLING: Issue = issueAt(
  { file: "data/claims/dahua-qiemo-contract.yaml", path: ["evidence", 0, "source"], line: 14, column: 13 },
  {
    code: "SOURCE_MISSING",
    severity: "error",
    message: 'evidence[0].source is "qiemo-tendre"; no such source. Closest: "qiemo-tender".',
    fix: "Fix the id, or add one:  npx claimwire add source qiemo-tendre",
  },
);
const UNUSED: Issue = issueAt("data/topics/a.yaml", {
  code: "RECORD_UNUSED",
  severity: "warning",
  message: "Nothing refers to it.",
});

const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { validateStream: false });

describe("renderIssue", () => {
  it("prints place and code, then message and fix, indented", () => {
    expect(renderIssue(DANGLING)).toBe(
      [
        "data/claims/dahua-qiemo-contract.yaml:14:13  SOURCE_MISSING",
        '  evidence[0].source is "qiemo-tendre"; no such source. Closest: "qiemo-tender".',
        "  Fix the id, or add one:  npx claimwire add source qiemo-tendre",
      ].join("\n"),
    );
  });

  it("leaves out an unknown place and fix", () => {
    expect(renderIssue(UNUSED)).toBe("data/topics/a.yaml  RECORD_UNUSED\n  Nothing refers to it.");
  });

  it("paints errors red and warnings yellow, around the same text", () => {
    expect(renderIssue(DANGLING, paint)).toContain("\u001b[31mSOURCE_MISSING");
    expect(renderIssue(UNUSED, paint)).toContain("\u001b[33mRECORD_UNUSED");
    expect(stripVTControlCharacters(renderIssue(DANGLING, paint))).toBe(renderIssue(DANGLING));
  });

  it.each([
    ["an escape sequence", "\u001b[2J", "\\u{1b}[2J"],
    ["a window title", "\u001b]0;x\u0007", "\\u{1b}]0;x\\u{7}"],
    ["a C1 control", "\u009b2J", "\\u{9b}2J"],
    ["an override of the writing direction", "\u202egpj.exe", "\\u{202e}gpj.exe"],
    ["an isolate of the writing direction", "\u2066x\u2069", "\\u{2066}x\\u{2069}"],
    ["a carriage return", "over\rwritten", "over\\u{d}written"],
  ])("escapes %s in place, message and fix", (_what, text, escaped) => {
    const at = { file: `data/${text}.yaml`, path: [], line: 1, column: 2 };
    const issue = issueAt(at, { code: "YAML_SYNTAX", severity: "error", message: text, fix: text });
    expect(renderIssue(issue)).toBe(`data/${escaped}.yaml:1:2  YAML_SYNTAX\n  ${escaped}\n  ${escaped}`);
  });

  it("indents every line", () => {
    const message = "one\ntwo";
    const issue = issueAt({ file: "a", path: [] }, { code: "YAML_SYNTAX", severity: "error", message });
    expect(renderIssue(issue)).toBe("a  YAML_SYNTAX\n  one\n  two");
  });
});
