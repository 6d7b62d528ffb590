import { describe, expect, it } from "vitest";
import { cleanValue } from "./clean-value.js";
import { decodeBytes, isLfsPointer } from "./decode-bytes.js";
import { FormatProblem } from "./format-problem.js";
import { type FileFormat, type FormatOptions, parseFile } from "./parse-file.js";

const read = (format: FileFormat, text: string, options: Partial<FormatOptions> = {}): unknown =>
  cleanValue(parseFile(text, { format, ...options }), text.length);

describe("parseFile reads", () => {
  it.each<[string, FileFormat, string, unknown]>([
    ["YAML", "yaml", "a: 1\nb: [x]\n", { a: 1, b: ["x"] }],
    ["YAML of several documents", "yaml", "a: 1\n---\na: 2\n", [{ a: 1 }, { a: 2 }]],
    ["dates and yes in YAML as texts", "yaml", "a: 2026-01-02\nb: yes\n", { a: "2026-01-02", b: "yes" }],
    [
      "numbers in YAML that would not print as written as texts",
      "yaml",
      "a: 1.10\nb: 007\nc: 1.5\n",
      { a: "1.10", b: "007", c: 1.5 },
    ],
    ["numbers of twenty digits in YAML", "yaml", "a: 12345678901234567890\n", { a: "12345678901234567890" }],
    [
      "tags, anchors and merge keys in YAML",
      "yaml",
      "a: &x {n: 1}\nb:\n  <<: *x\n  m: !Ref z\n",
      { a: { n: 1 }, b: { n: 1, m: "z" } },
    ],
    ["of a key that stands twice in YAML the last", "yaml", "a: 1\na: 2\n", { a: 2 }],
    ["JSON", "json", '{"a": [1, null]}', { a: [1, null] }],
    [
      "numbers of twenty digits in JSON",
      "json",
      '{"a": 12345678901234567890, "b": "1234567890123456789"}',
      { a: "12345678901234567890", b: "1234567890123456789" },
    ],
    ["a lone surrogate in JSON as a mark", "json", '["\\ud800"]', ["\ufffd"]],
    ["composed and decomposed letters as one", "json", '["e\u0301"]', ["\u00e9"]],
    ["NDJSON with empty lines", "ndjson", '{"a":1}\n\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ["CSV with quoted line ends", "csv", 'id,t\n1,"a\n""b"""\n', [{ id: "1", t: 'a\n"b"' }]],
    [
      "CSV with semicolons",
      "csv",
      "id;t\n1;a\n2;b\n",
      [
        { id: "1", t: "a" },
        { id: "2", t: "b" },
      ],
    ],
    ["CSV of one column", "csv", "id\n1\n2\n", [{ id: "1" }, { id: "2" }]],
    [
      "CSV rows that are longer or shorter than the first line",
      "csv",
      "id,t\n1\n2,b,c\n",
      [{ id: "1" }, { id: "2", t: "b", "column 3": "c" }],
    ],
    [
      "CSV columns without a name of their own",
      "csv",
      "id,,id\n1,2,3\n",
      [{ id: "1", "column 2": "2", "column 3": "3" }],
    ],
    ["TSV", "tsv", "id\tt\n1\ta,b\n", [{ id: "1", t: "a,b" }]],
    [
      "TOML with dates as written",
      "toml",
      'a = 1\nd = 2026-01-02\n[t]\nx = "y"\n',
      { a: 1, d: "2026-01-02", t: { x: "y" } },
    ],
    ["front matter in YAML", "front-matter", "---\na: 1\n---\n# T\n\ntext\n", { a: 1, body: "# T\n\ntext" }],
    ["front matter in TOML", "front-matter", "+++\na = 1\n+++\n", { a: 1 }],
    [
      "front matter in a fenced block",
      "front-matter",
      '```toml\n[advisory]\nid = "x"\n```\n\n# T\n',
      { advisory: { id: "x" }, body: "# T" },
    ],
    [
      "front matter with line ends of Windows",
      "front-matter",
      "---\r\na: 1\r\n---\r\nb\r\n",
      { a: 1, body: "b" },
    ],
    ["lines without comments", "lines", "# c\na.example\n\n b.example \r\n", ["a.example", "b.example"]],
  ])("%s", (_, format, text, wanted) => {
    expect(read(format, text)).toEqual(wanted);
  });

  it("lines with comments of another sign", () => {
    expect(read("lines", "// c\n#a\n", { comment: "//" })).toEqual(["#a"]);
  });
});

it("parseFile reads tables with comments and without a line of names", () => {
  const options = { comment: "#", columns: ["code", "TZ", "note"] };
  expect(read("tsv", "# x\nAD\tEurope/Andorra\n# y\nAQ\tA\tn\n", options)).toEqual([
    { code: "AD", TZ: "Europe/Andorra" },
    { code: "AQ", TZ: "A", note: "n" },
  ]);
  expect(read("csv", "#a,b\n1,2\n")).toEqual([{ "#a": "1", b: "2" }]);
});

describe("parseFile refuses", () => {
  it.each<[string, FileFormat, string, number | undefined]>([
    ["YAML that is none", "yaml", "a: [\n", 2],
    ["empty YAML", "yaml", "# nothing\n", undefined],
    ["JSON that is none", "json", '{"a": 004}', undefined],
    ["NDJSON with a broken line", "ndjson", '{"a":1}\n{"a"\n', 2],
    ["CSV whose quotes do not close", "csv", 'id,t\n1,"a\n', 2],
    ["TOML that is none", "toml", "a = 1\nb =\n", 2],
    ["front matter without an end", "front-matter", "---\na: 1\n", undefined],
    ["a text without front matter", "front-matter", "# T\n", undefined],
    ["aliases that unfold without end", "yaml", bomb(), undefined],
  ])("%s", (_, format, text, line) => {
    const found = catchProblem(() => read(format, text));
    expect(found).toBeInstanceOf(FormatProblem);
    if (line !== undefined) expect(found?.line).toBe(line);
  });
});

function catchProblem(work: () => unknown): FormatProblem | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error as FormatProblem;
  }
}

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(",")}]`,
  );
  return `a0: &a0 x\n${levels.join("\n")}\n`;
}

describe("decodeBytes", () => {
  it.each<[string, Uint8Array, string, boolean]>([
    ["UTF-8", Buffer.from("é"), "é", true],
    ["UTF-8 with its mark", Buffer.from("\ufeffa"), "a", true],
    ["UTF-16 with its mark", Buffer.from("\ufeffé", "utf16le"), "é", true],
    ["Latin-1", Uint8Array.of(0xe9), "é", false],
  ])("reads %s", (_, bytes, text, isUnicode) => {
    expect(decodeBytes(bytes)).toEqual({ text, isUnicode });
  });
});

it("isLfsPointer knows a pointer of Git LFS from a file", () => {
  expect(
    isLfsPointer(Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 3\n")),
  ).toBe(true);
  expect(isLfsPointer(Buffer.from("version: 1\n"))).toBe(false);
});
