import { describe, expect, it } from "vitest";
import { checkDataset } from "../dataset/check-dataset.js";
import { sortRecords } from "../dataset/dataset.js";
import type { RecordKey } from "../records/kind.js";
import type { DatasetRecord } from "../records/record.js";
import { RULES } from "../rules/rules.js";
import { claim, entity, source, VOCABULARY } from "../test-support/findings-of.js";
import { applyExceptions, parseExceptions } from "./exceptions.js";

const REASON = "The filing names the day on which the rule came into force.";
const entry = (record: string): object => ({ record, reason: REASON });

describe("parseExceptions", () => {
  const problemsOf = (value: unknown): string[] =>
    parseExceptions(value).problems.map(({ code, path }) => `${code} ${path.join("/")}`.trim());

  it.each([
    ["a list", [entry("claims/a")], "EXCEPTIONS_INVALID"],
    ["a text", "CLAIM_AFTER_SOURCE", "EXCEPTIONS_INVALID"],
    ["a code with a text", { CLAIM_AFTER_SOURCE: "claims/a" }, "EXCEPTIONS_INVALID CLAIM_AFTER_SOURCE"],
    ["a code with nothing", { CLAIM_AFTER_SOURCE: null }, "EXCEPTIONS_INVALID CLAIM_AFTER_SOURCE"],
    ["a code with an empty list", { CLAIM_AFTER_SOURCE: [] }, "EXCEPTIONS_INVALID CLAIM_AFTER_SOURCE"],
    ["a bare key", { CLAIM_AFTER_SOURCE: ["claims/a"] }, "EXCEPTIONS_INVALID CLAIM_AFTER_SOURCE/0"],
    [
      "no reason",
      { CLAIM_AFTER_SOURCE: [{ record: "claims/a" }] },
      "EXCEPTIONS_INVALID CLAIM_AFTER_SOURCE/0/reason",
    ],
    [
      "an empty reason",
      { CLAIM_AFTER_SOURCE: [{ record: "claims/a", reason: " " }] },
      "EXCEPTIONS_INVALID CLAIM_AFTER_SOURCE/0/reason",
    ],
    [
      "another key",
      { CLAIM_AFTER_SOURCE: [{ ...entry("claims/a"), since: "2018" }] },
      "EXCEPTIONS_INVALID CLAIM_AFTER_SOURCE/0",
    ],
    ["an unknown code", { CLAIM_AFTR_SOURCE: [entry("claims/a")] }, "EXCEPTION_UNKNOWN CLAIM_AFTR_SOURCE"],
    ["the code of a shape", { FIELD_MISSING: [entry("claims/a")] }, "EXCEPTION_UNKNOWN FIELD_MISSING"],
    ["the code of a person's role", { PERSON_ROLE: [entry("entities/a")] }, "EXCEPTION_UNKNOWN PERSON_ROLE"],
    ["a dangling reference", { TOPIC_MISSING: [entry("claims/a")] }, "EXCEPTION_UNKNOWN TOPIC_MISSING"],
    ["a doubled key", { LIST_DUPLICATE: [entry("claims/a")] }, "EXCEPTION_UNKNOWN LIST_DUPLICATE"],
  ])("refuses %s", (_what, value, problem) => {
    expect(problemsOf(value)).toEqual([problem]);
  });

  it.each([
    ["CLAIM_AFTER_SOURCE", "The list is no mapping of codes to lists."],
    [{ CLAIM_AFTER_SOURCE: "claims/a" }, "CLAIM_AFTER_SOURCE is no list."],
    [{ CLAIM_AFTER_SOURCE: ["claims/a"] }, "CLAIM_AFTER_SOURCE[0] is no mapping of record and reason."],
    [{ CLAIM_AFTER_SOURCE: [{ record: 5, reason: REASON }] }, "CLAIM_AFTER_SOURCE[0].record is no text."],
    [{ CLAIM_AFTER_SOURCE: [{ record: "claims/a" }] }, "CLAIM_AFTER_SOURCE[0].reason is missing."],
  ])("says of %j what is wrong with it", (value, message) => {
    expect(parseExceptions(value).problems.map((problem) => problem.message)).toEqual([message]);
  });

  it.each([undefined, null, {}])("takes %j for an empty list", (value) => {
    expect(parseExceptions(value)).toEqual({ exceptions: [], releases: [], problems: [] });
  });

  it("takes the codes of all other rules", () => {
    const codes = RULES.filter(({ noExceptions }) => !noExceptions).map(({ code }) => code);
    const value = Object.fromEntries(codes.map((code) => [code, [entry("claims/a")]]));
    expect(parseExceptions(value).exceptions.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ["CLAIM_AFTR_SOURCE", "CLAIM_AFTER_SOURCE"],
    ["RELEASE_COMIT", "RELEASE_COMMIT"],
  ])("names for %s the closest code", (code, closest) => {
    const [problem] = parseExceptions({ [code]: [entry("claims/a")] }).problems;
    expect(problem?.message).toContain(`Closest: "${closest}".`);
  });

  it.each([
    ["CLAIM_AFTER_SOURCE", "Write under CLAIM_AFTER_SOURCE:  - { record: claims/<id>, reason: <why> }"],
    ["ENTITY_UNUSED", "Write under ENTITY_UNUSED:  - { record: entities/<id>, reason: <why> }"],
    ["RELEASE_COMMIT", "Write under RELEASE_COMMIT:  - { record: releases/<version>, reason: <why> }"],
  ])("proposes under %s what an entry there names", (code, fix) => {
    expect(parseExceptions({ [code]: "releases/1.0.0" }).problems[0]?.fix).toBe(fix);
    expect(parseExceptions({ [code]: [{ record: "a" }] }).problems[0]?.fix).toBe(fix);
  });
});

describe("applyExceptions", () => {
  const records = sortRecords<DatasetRecord>([
    ["claims/late", claim({ when: "2019" })],
    ["claims/sound", claim({ statement: "So says The Example Wire too.", when: "2018" })],
    ["entities/wire", entity()],
    ["entities/idle", entity()],
    ["sources/report", source({ published: "2018" })],
  ]);

  function apply(
    value: unknown,
    unread: readonly RecordKey[] = [],
  ): [findings: string[], problems: string[]] {
    const { exceptions, problems: ofList } = parseExceptions(value);
    const set = new Set(unread);
    const { findings, problems } = applyExceptions(
      checkDataset(records, VOCABULARY, set),
      exceptions,
      records,
      set,
    );
    return [
      findings.map(({ code, key }) => `${code} ${key}`),
      [...ofList, ...problems].map(({ code, path }) => `${code} ${path.join("/")}`),
    ];
  }

  const LATE = "CLAIM_AFTER_SOURCE claims/late";
  const IDLE = "ENTITY_UNUSED entities/idle";

  it.each([
    ["nothing", {}, [LATE, IDLE]],
    ["an error", { CLAIM_AFTER_SOURCE: [entry("claims/late")] }, [IDLE]],
    ["a warning of another rule", { ENTITY_UNUSED: [entry("entities/idle")] }, [LATE]],
    ["both", { CLAIM_AFTER_SOURCE: [entry("claims/late")], ENTITY_UNUSED: [entry("entities/idle")] }, []],
  ])("leaves out %s", (_what, value, left) => {
    expect(apply(value)).toEqual([left, []]);
  });

  it.each([
    ["one that is not needed", ["claims/sound"], ["EXCEPTION_UNUSED CLAIM_AFTER_SOURCE/0/record"]],
    ["one given twice", ["claims/late", "claims/late"], ["EXCEPTION_UNUSED CLAIM_AFTER_SOURCE/1/record"]],
    ["one of no record", ["claims/latter"], ["EXCEPTION_UNKNOWN CLAIM_AFTER_SOURCE/0/record"]],
    ["one of a bare id", ["late"], ["EXCEPTION_UNKNOWN CLAIM_AFTER_SOURCE/0/record"]],
  ])("refuses %s", (_what, keys, problems) => {
    expect(apply({ CLAIM_AFTER_SOURCE: keys.map(entry) })[1]).toEqual(problems);
  });

  it("calls none unneeded while records could not be read", () => {
    const value = { ENTITY_UNUSED: [entry("entities/idle")], CLAIM_AFTER_SOURCE: [entry("claims/broken")] };
    expect(apply(value, ["claims/broken"])).toEqual([[LATE], []]);
  });
});
