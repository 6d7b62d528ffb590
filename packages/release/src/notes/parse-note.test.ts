import parseChangeset from "@changesets/parse";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNote as parseNoteOf } from "./parse-note.js";

function parseNote(name: string, text: string): ReturnType<typeof parseNoteOf> {
  return parseNoteOf(name, text, "@claimwire/dataset");
}

const GOOD = `---
"@claimwire/dataset": minor
---

Record that the Yarkant project was halted half-built.

Cause: new-reporting
Records: claims/dahua-yarkant-halted, sources/dahua-q3-2018-report
`;

function codesOf(text: string): unknown[] {
  return parseNote("brave-owls-sing", text).issues.map(({ code, at: { line } }) => [code, line]);
}

describe("parseNote", () => {
  it("reads bump, summary, cause and records", () => {
    expect(parseNote("brave-owls-sing", GOOD)).toEqual({
      note: {
        name: "brave-owls-sing",
        bump: "minor",
        summary: "Record that the Yarkant project was halted half-built.",
        cause: "new-reporting",
        records: ["claims/dahua-yarkant-halted", "sources/dahua-q3-2018-report"],
      },
      falls: [],
      intents: [{ line: 2, name: "@claimwire/dataset", bump: "minor" }],
      issues: [],
    });
  });

  it.each<[string, string]>([
    ["Windows line ends and a byte order mark", `\uFEFF${GOOD.replaceAll("\n", "\r\n")}`],
    ["spaces after the marks and empty lines around", `\n${GOOD.replace("---\n", "---  \n")}\n\n`],
    [
      "single quotes and a comment",
      GOOD.replace('"@claimwire/dataset": minor', "# why\n'@claimwire/dataset': minor # more"),
    ],
    ["another package beside", GOOD.replace("minor\n", 'minor\n"@claimwire/schema": none\n')],
    [
      "Records: again, and a record twice",
      GOOD.replace(", sources", "\nRecords: claims/dahua-yarkant-halted\nRecords: sources"),
    ],
  ])("accepts %s", (_, text) => {
    const { note, issues } = parseNote("brave-owls-sing", text);
    expect({ note, issues }).toEqual({ note: parseNote("brave-owls-sing", GOOD).note, issues: [] });
  });

  it("keeps the paragraphs of a summary, and takes * for all records", () => {
    const text = GOOD.replace("half-built.", "half-built.\n\nMore: later.").replace(
      /Records:.*/,
      "Records: *",
    );
    const { note } = parseNote("n", text);
    expect(note?.summary).toBe("Record that the Yarkant project was halted half-built.\n\nMore: later.");
    expect(note?.records).toEqual(["*"]);
  });

  it("reads why numbers fall, each with the same reason", () => {
    const text = `${GOOD}Falls: sources, sources/report: one report had two records: see the log\n`;
    const reason = "one report had two records: see the log";
    expect(parseNote("n", text).falls).toEqual([
      { of: "sources", reason, note: "n" },
      { of: "sources/report", reason, note: "n" },
    ]);
  });

  it("needs no trailers in a note that does not name the dataset", () => {
    const text = '---\n"@claimwire/schema": patch\n---\n\nFix a message.\n';
    const intents = [{ line: 2, name: "@claimwire/schema", bump: "patch" }];
    expect(parseNote("n", text)).toEqual({ note: undefined, falls: [], intents, issues: [] });
  });

  it.each<[string, string, unknown[]]>([
    ["no front matter", "Just a text.\n", [["NOTE_FORMAT", 1]]],
    ["front matter without an end", '---\n"@claimwire/dataset": minor\n', [["NOTE_FORMAT", 1]]],
    ["an empty file", "", [["NOTE_FORMAT", 1]]],
    ["a line that is no intent", GOOD.replace("minor\n", "minor\nand more\n"), [["NOTE_FORMAT", 3]]],
    [
      "a package twice",
      GOOD.replace("minor\n", 'minor\n"@claimwire/dataset": patch\n'),
      [["NOTE_FORMAT", 3]],
    ],
    ["no package, which the changesets tool would delete", "---\n---\n\nText.\n", [["NOTE_PACKAGE", 1]]],
    ["a bump that does nothing", GOOD.replace("minor", "none"), [["NOTE_BUMP", 2]]],
    ["a bump that is none", GOOD.replace("minor", "huge"), [["NOTE_BUMP", 2]]],
    ["no summary", GOOD.replace(/Record that.*\n\n/, ""), [["NOTE_SUMMARY", 5]]],
    [
      "no trailers",
      GOOD.replace(/Cause[\s\S]*/, ""),
      [
        ["NOTE_TRAILER", undefined],
        ["NOTE_TRAILER", undefined],
      ],
    ],
    ["no cause", GOOD.replace(/Cause:.*\n/, ""), [["NOTE_TRAILER", undefined]]],
    ["a trailer in lower case", GOOD.replace("Cause:", "cause:"), [["NOTE_TRAILER", 7]]],
    ["a trailer with a space before its colon", GOOD.replace("Records:", "Records :"), [["NOTE_TRAILER", 8]]],
    ["no records", GOOD.replace(/Records:.*\n/, ""), [["NOTE_TRAILER", undefined]]],
    ["two causes", GOOD.replace("Records:", "Cause: our-error\nRecords:"), [["NOTE_TRAILER", 8]]],
    ["a cause that is none", GOOD.replace("new-reporting", "constructor"), [["NOTE_CAUSE", 7]]],
    [
      "something among the trailers",
      GOOD.replace("Records:", "Record:"),
      [
        ["NOTE_TRAILER", 8],
        ["NOTE_TRAILER", undefined],
      ],
    ],
    ["a name with @ without quotes", GOOD.replaceAll('"', ""), [["NOTE_FORMAT", 2]]],
    ["a fall without a reason", `${GOOD}Falls: sources\n`, [["NOTE_TRAILER", 9]]],
    ["a fall of nothing that is counted", `${GOOD}Falls: sourcs: why\n`, [["NOTE_TRAILER", 9]]],
    ["a record that is none", GOOD.replace("claims/dahua", "dahua"), [["NOTE_RECORDS", 8]]],
    ["an empty record", GOOD.replace("claims/dahua-yarkant-halted", ""), [["NOTE_RECORDS", 8]]],
  ])("reports %s", (_, text, issues) => {
    expect(codesOf(text)).toEqual(issues);
    expect(parseNote("n", text).note).toBeUndefined();
  });

  it("names the file, what was found and what is allowed", () => {
    const [issue] = parseNote("brave-owls-sing", GOOD.replace("new-reporting", "news")).issues;
    expect(issue?.at).toEqual({ file: ".changeset/brave-owls-sing.md", path: [], line: 7, column: 1 });
    expect(issue?.message).toMatch(/^The cause "news" is not known\. Allowed: coverage, new-reporting, /);
  });

  it("reads the same packages and bumps as the changesets tool", () => {
    const quote = fc.constantFrom('"', "'");
    const intent = fc.tuple(
      quote,
      fc.constantFrom("@claimwire/dataset", "@claimwire/schema", "plain"),
      fc.constantFrom("major", "minor", "patch"),
    );
    fc.assert(
      fc.property(fc.uniqueArray(intent, { selector: ([, name]) => name, minLength: 1 }), (intents) => {
        const front = intents.map(([mark, name, bump]) => `${mark}${name}${mark}: ${bump}`).join("\n");
        const text = `---\n${front}\n---\n\nA summary.\n\nCause: coverage\nRecords: *\n`;
        const { releases } = parseChangeset(text);
        expect(parseNote("n", text).note?.bump).toBe(
          releases.find(({ name }) => name === "@claimwire/dataset")?.type,
        );
        expect(parseNote("n", text).issues).toEqual([]);
      }),
    );
  });
});

describe("the texts of a note", () => {
  const SENTENCE = "Record that the Yarkant project was halted half-built.";
  const saying = (summary: string): string => GOOD.replace(SENTENCE, summary);

  it.each([
    ["a NUL", "Begin.\u0000"],
    ["an escape of terminals", "Begin\u001b[2J."],
    ["a tab", "Begin\tnow."],
    ["an override of direction", "Begin \u202enow."],
    ["the sign of a lost character", "Begin \ufffd."],
    ["a non-character", "Begin \ufdd0."],
    ["letters that are not composed", "Begin at the cafe\u0301."],
    ["nothing that can be seen", "\u200b"],
  ])("are refused with %s", (_, summary) => {
    expect(codesOf(saying(summary))).toEqual([["NOTE_TEXT", 5]]);
  });

  it("are refused on the line of the character", () => {
    expect(codesOf(saying("Begin.\n\nGo on\u0085."))).toEqual([["NOTE_TEXT", 7]]);
    const falls = GOOD.replace("Records:", "Falls: sources: one report\u202d had two records\nRecords:");
    expect(codesOf(falls)).toEqual([["NOTE_TEXT", 8]]);
  });

  it("have at most 500 characters, however many code units", () => {
    expect(codesOf(saying("😀".repeat(500)))).toEqual([]);
    expect(codesOf(saying("😀".repeat(501)))).toEqual([["NOTE_TEXT", 5]]);
    expect(codesOf(saying("a".repeat(20_000)))).toEqual([["NOTE_TEXT", 5]]);
  });

  it("may have several lines, in any script", () => {
    expect(codesOf(saying("Begin.\n\n  - \u200fشىنجاڭ\u200f, 新疆\n  - Xinjiang"))).toEqual([]);
  });

  it("are not asked of a note about code", () => {
    expect(codesOf('---\n"@claimwire/schema": patch\n---\n\nBegin\tnow.\n')).toEqual([]);
  });
});
