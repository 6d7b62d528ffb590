/** @module-tag process */
import type { Issue } from "@claimwire/schema";
import { expect, it } from "vitest";
import { CLI_CODES } from "../apps/cli/src/issues.js";
import { LEDGER_CODES } from "../packages/ledger/src/issues.js";
import { RELEASE_CODES } from "../packages/release/src/issues.js";
import { ISSUE_CODES } from "../packages/schema/src/issues/issue-codes.js";
import { RULES } from "../packages/schema/src/rules/rules.js";
import { STORE_CODES } from "../packages/store/src/issues.js";
import { TRACK_CODES } from "../packages/track/src/issues.js";
import { type IssueExamples, readExamples, runExample } from "./issue-examples.js";
import { SITUATIONS } from "./issue-situations.js";
import { type Area, renderErrorsPage, type TableRow } from "./render-errors-page.js";

type Table = Readonly<Record<"error" | "warning", Readonly<Record<string, string>>>>;

function rowsOf({ error, warning }: Table): TableRow[] {
  return [
    ...Object.entries(error).map(([code, meaning]) => ({ code, severity: "error", meaning })),
    ...Object.entries(warning).map(([code, meaning]) => ({ code, severity: "warning", meaning })),
  ];
}

const whys = new Map(RULES.map(({ code, why }) => [code, why]));

function area(title: string, folder: string, rows: readonly TableRow[]): Area {
  const examples = readExamples(folder);
  expect(Object.keys(examples).sort()).toEqual(rows.map(({ code }) => code).sort());
  return {
    title,
    codes: rows.map((row) => {
      const found = examples[row.code] as IssueExamples;
      return { ...row, examples: { ...found, why: whys.get(row.code) ?? found.why ?? "" }, issue: undefined };
    }),
  };
}

const AREAS: readonly Area[] = [
  area(
    "Records and rules",
    "packages/schema",
    Object.entries(ISSUE_CODES).map(([code, row]) => ({ code, ...row })),
  ),
  area("Files", "packages/store", rowsOf(STORE_CODES)),
  area("Why-notes", "packages/release", rowsOf(RELEASE_CODES)),
  area("The ledger", "packages/ledger", rowsOf({ error: LEDGER_CODES, warning: {} })),
  area("The command", "apps/cli", rowsOf(CLI_CODES)),
  area("Tracked repositories", "packages/track", rowsOf(TRACK_CODES)),
];
const CODES = AREAS.flatMap(({ codes }) => codes);
const raised = new Map<string, Issue>();

it("no two packages have the same code", () => {
  const codes = CODES.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

const runnable = CODES.filter(({ examples }) => examples.fails !== undefined);

it.each(runnable)(
  "$code is raised by its failing example, and not by the passing one",
  async ({ code, severity, examples }) => {
    const { fails, passes } = examples;
    const failed = await runExample(examples, fails ?? "");
    expect(failed.map((issue) => issue.code)).toContain(code);
    const issue = failed.find((one) => one.code === code) as Issue;
    expect(issue.severity).toBe(severity);
    raised.set(code, issue);
    const passed = await runExample(examples, passes ?? "");
    expect(passed.filter((one) => one.code === code)).toEqual([]);
  },
);

const situated = CODES.filter(({ examples }) => examples.fails === undefined);

it.each(situated)("$code is raised in the situation that is told", async ({ code, severity, examples }) => {
  expect(examples.situation).toBeDefined();
  const issue = (await SITUATIONS[code]?.())?.find((one) => one.code === code);
  expect(issue).toMatchObject({ code, severity });
  raised.set(code, issue as Issue);
});

it("docs/errors.md is what the tables and the examples say (npm run docs writes it)", async () => {
  const areas = AREAS.map(({ title, codes }) => ({
    title,
    codes: codes.map((one) => ({ ...one, issue: raised.get(one.code) })),
  }));
  await expect(renderErrorsPage(areas)).toMatchFileSnapshot("../docs/errors.md");
});
