import { readFileSync } from "node:fs";
import type { Difference, FieldChange, JsonObject } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import { CAUSES, type CauseCode, SIGNALS, type Signal } from "../codes.js";
import { signalsOf } from "./signals-of.js";

const KINDS: Readonly<Record<string, string>> = {
  claim: "claims",
  source: "sources",
  entity: "entities",
  topic: "topics",
};
const page = readFileSync(new URL("../../../../docs/signals.md", import.meta.url), "utf8");

function tableBelow(heading: string): string[][] {
  const section = page.slice(page.indexOf(`## ${heading}`));
  const lines = section.slice(0, section.indexOf("\n## ", 1) < 0 ? undefined : section.indexOf("\n## ", 1));
  const rows = lines.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
}

/** `/path` appears | disappears | changes | from `x` to `y`, the first two also as, or from, `value`. */
function readField(text: string): FieldChange {
  const [, path, rest = ""] = /^`([^`]+)` (.*)$/.exec(text) ?? [];
  const values = [...rest.matchAll(/`([^`]+)`/g)].map(([, json]) => JSON.parse(json as string));
  if (path === undefined) throw new Error(`No field: ${text}`);
  if (rest.startsWith("appears")) return { path, after: values[0] ?? "new" };
  if (rest.startsWith("disappears")) return { path, before: values[0] ?? "old" };
  if (rest === "changes") return { path, before: "old", after: "new" };
  return { path, before: values[0], after: values[1] };
}

function readDifference(kind: string, text: string): Difference {
  const record = `${KINDS[kind]}/some-id`;
  const [first = "", ...others] = text.split(" and ");
  const json = /^added as `(.*)`$/.exec(first)?.[1];
  if (first.startsWith("added"))
    return { record, op: "added", after: JSON.parse(json ?? "{}") as JsonObject };
  if (first === "removed") return { record, op: "removed" };
  const successors = { [`${KINDS[kind]}/other-id`]: "0".repeat(64) };
  if (first.startsWith("split")) {
    const part = /^split into `([^`]*)`/.exec(first)?.[1];
    const after = part === undefined ? {} : { [`${KINDS[kind]}/other-id`]: JSON.parse(part) as JsonObject };
    return { record, op: "split", after, successors };
  }
  if (first === "moved") return { record, op: "moved", fields: others.map(readField), successors };
  return { record, op: "edited", fields: [first, ...others].map(readField) };
}

/** What a row tells of the record before: of a split one, what it was. */
function readBefore(text: string): JsonObject | undefined {
  const json = /^split into `[^`]*` from `([^`]*)`$/.exec(text)?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as JsonObject);
}

function readCauses(text: string): CauseCode[][] {
  const alternatives = text === "any" ? Object.keys(CAUSES) : text.split(", ");
  return alternatives.map((one) => one.split(" with ") as CauseCode[]);
}

const rules = tableBelow("The rules").map(([kind, change, cause, signals]) => ({
  row: `${kind} ${change} (${cause})`,
  difference: readDifference(kind as string, change as string),
  before: readBefore(change as string),
  causes: readCauses(cause as string),
  signals: (signals as string).split(", ").map((signal) => signal.slice(1, -1)),
}));

describe("docs/signals.md", () => {
  it("lists the signals in their order with what they say", () => {
    const wanted = Object.entries(SIGNALS).map(([signal, meaning]) => [`\`${signal}\``, meaning]);
    expect(tableBelow("The list")).toEqual(wanted);
  });

  it.each(rules)("is true of the row $row", ({ difference, before, causes, signals }) => {
    for (const codes of causes) {
      const found = signalsOf(
        difference,
        codes.map((code) => ({ code })),
        before,
      );
      expect(found, codes.join(" with ")).toEqual(signals);
    }
  });

  it("has a rule for every signal and every cause", () => {
    expect(new Set(rules.flatMap(({ signals }) => signals))).toEqual(new Set(Object.keys(SIGNALS)));
    expect(new Set(rules.flatMap(({ causes }) => causes.flat()))).toEqual(new Set(Object.keys(CAUSES)));
  });
});

describe("signalsOf", () => {
  it("finds the changed members of a list that is compared whole", () => {
    const cites = (...sources: string[]) => sources.map((source) => ({ source }));
    const edit = (before: FieldChange["before"], after: FieldChange["after"]): readonly Signal[] =>
      signalsOf(
        { record: "sources/a", op: "edited", fields: [{ path: "/cites", before, after } as FieldChange] },
        [],
      );
    expect(edit(cites("a", "a"), cites("a", "b"))).toEqual(["follow-up"]);
    expect(edit(cites("a", "b"), cites("a", "a"))).toEqual(["housekeeping"]);
  });

  it("gives a withheld record the signals of its causes alone", () => {
    const restated = (record: string, after: JsonObject, ...codes: CauseCode[]): readonly Signal[] =>
      signalsOf(
        { record, op: "edited", after },
        codes.map((code) => ({ code })),
      );
    expect(restated("claims/a", {}, "our-error", "reply")).toEqual(["corrected", "revised"]);
    expect(restated("claims/a", {}, "legal")).toEqual(["housekeeping"]);
    expect(restated("claims/a", { kind: "moved", to: "b" }, "identity")).toEqual(["moved"]);
    expect(restated("entities/a", {}, "our-error")).toEqual(["corrected"]);
    expect(restated("topics/a", {}, "our-error")).toEqual(["housekeeping"]);
  });

  it("gives housekeeping for unknown kinds", () => {
    expect(signalsOf({ record: "things/a", op: "added", after: {} }, [])).toEqual(["housekeeping"]);
    expect(signalsOf({ record: "constructor/a", op: "added", after: {} }, [])).toEqual(["housekeeping"]);
  });
});
