import { describe, expect, it } from "vitest";
import { aLedger } from "../test-support/a-ledger.js";
import type { JsonObject, Release } from "../types.js";
import { checkRendering, parseRelease } from "./parse-release.js";
import { renderRelease } from "./render-release.js";

const FILE = "data/releases/1.0.0.json";
const [RELEASE] = aLedger([new Map<string, JsonObject>([["things/a", { x: "text" }]])]) as [Release];
const TEXT = renderRelease(RELEASE);

function problemsOf(text: string, file = FILE): unknown[] {
  const { release, issues } = parseRelease(text, file);
  expect(release === undefined).toBe(issues.length > 0);
  return issues.map(({ code, at }) => [code, at.path.join(".")]);
}

/** The file after one thing in it was written otherwise. */
function rewritten(
  change: (release: Record<string, unknown> & { changes: Record<string, unknown>[] }) => void,
): string {
  const release = JSON.parse(TEXT);
  change(release);
  return JSON.stringify(release);
}

function lineOf(part: string): number {
  return TEXT.split("\n").findIndex((line) => line.includes(part)) + 1;
}

describe("parseRelease", () => {
  it("reads what renderRelease wrote", () => {
    expect(parseRelease(TEXT, FILE)).toEqual({ release: RELEASE, issues: [] });
  });

  it.each<[string, string, unknown[]]>([
    ["what is not JSON", TEXT.slice(0, -3), [["RELEASE_SYNTAX", ""]]],
    ["an empty file", "", [["RELEASE_SYNTAX", ""]]],
    ["another value", "[]", [["RELEASE_SHAPE", ""]]],
    ["nothing", "null", [["RELEASE_SHAPE", ""]]],
    ["another format", rewritten((r) => Object.assign(r, { format: 3 })), [["RELEASE_SHAPE", "format"]]],
    [
      "a field that is missing",
      rewritten((r) => Reflect.deleteProperty(r, "notes")),
      [["RELEASE_SHAPE", ""]],
    ],
    [
      "a field that is not known",
      rewritten((r) => Object.assign(r, { more: 1 })),
      [["RELEASE_SHAPE", "more"]],
    ],
    [
      "a field of a change that is not known",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { more: 1 })),
      [["RELEASE_SHAPE", "changes.0.more"]],
    ],
    [
      "a field of a cause that is not known",
      rewritten((r) => {
        Object.assign(r.changes[0] ?? {}, {
          causes: [{ code: "our-error", summary: "", note: "", more: 1 }],
        });
      }),
      [["RELEASE_SHAPE", "changes.0.causes.0.more"]],
    ],
    [
      "a field of a field's change that is not known",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { fields: [{ path: "/x", more: 1 }] })),
      [["RELEASE_SHAPE", "changes.0.fields.0.more"]],
    ],
    [
      "in format 1 a place among the entries, a bundle or a digest in place of a summary",
      rewritten((r) => {
        Object.assign(r, { format: 1 });
        Object.assign(r.changes[0] ?? {}, {
          bundle: "new",
          causes: [{ code: "our-error", summary: "", note: "", content: "0".repeat(64) }],
        });
      }),
      [
        ["RELEASE_SHAPE", "changes.0.causes.0.content"],
        ["RELEASE_SHAPE", "changes.0.entry"],
        ["RELEASE_SHAPE", "changes.0.bundle"],
      ],
    ],
    [
      "a summary beside the digest that stands in its place",
      rewritten((r) => {
        Object.assign(r, { notes: [{ ...RELEASE.notes[0], content: "0".repeat(64) }] });
      }),
      [["RELEASE_SHAPE", "notes.0"]],
    ],
    [
      "half a place among the entries",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { entry: 0.5 })),
      [["RELEASE_SHAPE", "changes.0.entry"]],
    ],
    ["a prototype as a field", TEXT.replace("{", '{"__proto__": 1,'), [["RELEASE_SHAPE", "__proto__"]]],
    [
      "a pre-release",
      rewritten((r) => Object.assign(r, { version: "1.0.0-rc" })),
      [["RELEASE_SHAPE", "version"]],
    ],
    [
      "a time in another form",
      rewritten((r) => Object.assign(r, { released: "2026-11-23T10:00:00.000Z" })),
      [["RELEASE_SHAPE", "released"]],
    ],
    [
      "a day of no calendar",
      rewritten((r) => Object.assign(r, { released: "2026-11-31T10:00:00Z" })),
      [["RELEASE_SHAPE", "released"]],
    ],
    [
      "a digest in capitals",
      TEXT.replace(RELEASE.digest, RELEASE.digest.toUpperCase()),
      [["RELEASE_SHAPE", "digest"]],
    ],
    [
      "an unknown operation",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { op: "constructor" })),
      [["RELEASE_SHAPE", "changes.0.op"]],
    ],
    [
      "a signal that is no text",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { signals: [1] })),
      [["RELEASE_SHAPE", "changes.0.signals.0"]],
    ],
    [
      "a cause without a code",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { causes: [{ summary: "", note: "" }] })),
      [["RELEASE_SHAPE", "changes.0.causes.0"]],
    ],
    [
      "a record without a kind",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { record: "a" })),
      [["RELEASE_SHAPE", "changes.0.record"]],
    ],
    [
      "a list as a record",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { after: [] })),
      [["RELEASE_SHAPE", "changes.0.after"]],
    ],
    [
      "a path that is none",
      rewritten((r) => Object.assign(r.changes[0] ?? {}, { fields: [{ path: "x" }] })),
      [["RELEASE_SHAPE", "changes.0.fields.0.path"]],
    ],
    [
      "a count below zero",
      rewritten((r) => Object.assign(r.target as object, { counts: { x: -1 } })),
      [["RELEASE_SHAPE", "target.counts.x"]],
    ],
    [
      "a number that JSON cannot hold",
      TEXT.replace('"text"', "1e400"),
      [["VALUE_REFUSED", "changes.0.after.x"]],
    ],
    ["a lone surrogate", TEXT.replace('"text"', '"\\uD800"'), [["VALUE_REFUSED", "changes.0.after.x"]]],
    [
      "nesting without an end",
      TEXT.replace('"text"', "[".repeat(5_000) + "]".repeat(5_000)),
      [["VALUE_REFUSED", `changes.0.after.x${".0".repeat(997)}`]],
    ],
  ])("refuses %s", (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it("refuses a file with the name of another version, in any folder", () => {
    expect(problemsOf(TEXT, "data/releases/1.0.1.json")).toEqual([["RELEASE_NAME", ""]]);
    expect(problemsOf(TEXT, "data\\releases\\1.0.0.json")).toEqual([]);
  });

  it("says what to do when two branches made the same version", () => {
    const text = `{\n<<<<<<< HEAD\n${TEXT}=======\n${TEXT}>>>>>>> other\n`;
    const [issue] = parseRelease(text, FILE).issues;
    expect([issue?.code, issue?.at.line]).toEqual(["RELEASE_SYNTAX", 2]);
    expect(issue?.message).toContain("two branches released the same version");
    expect(issue?.fix).toContain("Keep the release that was made first");
  });

  it("lists at most twenty problems of a file", () => {
    const text = rewritten((r) => Object.assign(r, { notes: Array.from({ length: 1_000 }, () => 1) }));
    expect(parseRelease(text, FILE).issues).toHaveLength(20);
  });
});

describe("checkRendering", () => {
  it.each<[string, string, number]>([
    ["a space", TEXT.replace('"format": 2', '"format":  2'), 2],
    [
      "another order",
      TEXT.replace('  "format": 2,\n', "")
        .replace("{\n", '{\n  "format": 2,\n')
        .replace(/("version".*\n)(.*\n)/, "$2  $1"),
      3,
    ],
    ["an escape", TEXT.replace('"text"', '"te\\u0078t"'), lineOf('"text"')],
    ["no end of line", TEXT.trimEnd(), TEXT.split("\n").length],
    ["a key that stands twice", TEXT.replace('"format": 2,', '"format": 2, "format": 2,'), 2],
  ])("reports %s, with the line", (_, text, line) => {
    const { release } = parseRelease(text, FILE);
    const issues = checkRendering(text, release as Release, FILE);
    expect(issues.map(({ code, at }) => [code, at.line])).toEqual([["RELEASE_RENDERING", line]]);
  });
});
