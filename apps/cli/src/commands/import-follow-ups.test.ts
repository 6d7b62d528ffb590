import { existsSync } from "node:fs";
import type { RecordKey, Source } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import { aDataset, aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import { nameSource } from "../follow-ups/name-source.js";
import { claimwire, claimwireJson, codesOf } from "../test-support/claimwire.js";
import { type TempCheckout, tempCheckout } from "../test-support/temp-checkout.js";

// A page of our own.
const TEXT = `Example Systems in Example County

Something on something else on May 01, 2018.

3 reports cite this report:

2018 Was No Good Year: "Example" on Trial on Apr 25, 2022
Three cameras stood in the court, and nobody...
Example Systems Expelled on Jun 8, 2021
The association has expelled the firm for...
Example Systems: Yes on Feb 09, 2021
A "yes" can mean much...
Comments (3)
`;

const HTML = `<!doctype html><html><body><h1>Example Systems in Example County</h1>
<div><b>3 reports cite this report:</b></div>
<ul><li><a href="/a">2018 Was No Good Year: &quot;Example&quot; on Trial</a> on Apr 25, 2022<div>Three cameras stood...</div></li>
<li><a href="/b">Example Systems Expelled</a> on Jun 8, 2021<p>The association has...</p></li>
<li><a href="/c">Example Systems: <i>Yes</i></a> on Feb 09, 2021<br>A &quot;yes&quot; can mean much...</li></ul></body></html>`;

const KNOWN = aSource({
  title: "Example Systems: Yes",
  published: "2021-02-09",
  cites: [{ source: "example-report", via: "example-report" }],
});

function checkoutWith(known: Source | undefined): TempCheckout {
  const records = known === undefined ? aDataset() : aDataset({ "sources/known": known });
  return tempCheckout({ records, git: false, files: { "page.txt": TEXT, "page.html": HTML } });
}

const run = (checkout: TempCheckout, file: string, ...flags: string[]): ReturnType<typeof claimwireJson> =>
  claimwireJson(checkout.root, [
    "import",
    "follow-ups",
    checkout.path(file),
    "--of",
    "example-report",
    ...flags,
  ]);

it.each(["page.txt", "page.html"])("enters what is new of %s, and then knows it", async (file) => {
  const checkout = checkoutWith(KNOWN);
  const { exitCode, written, issues } = await run(checkout, file, "--yes");
  expect([exitCode, written, issues]).toEqual([0, true, []]);
  expect(checkout.read("data/sources/example-wire-2018-was-no-good-year-example-on-trial-2022.yaml")).toBe(
    [
      "type: report",
      'title: "2018 Was No Good Year: \\"Example\\" on Trial"',
      "publisher: example-wire",
      'published: "2022-04-25"',
      "language: en",
      "availability:",
      "  state: unlocated",
      "cites:",
      "  - source: example-report",
      "    via: example-report",
      "",
    ].join("\n"),
  );
  const { records, issues: unsound } = await readRecords(checkout.root);
  expect(unsound).toEqual([]);
  const key: RecordKey = "sources/example-wire-example-systems-expelled-2021";
  expect(records?.get(key)).toMatchObject({ title: "Example Systems Expelled", published: "2021-06-08" });
  const again = await run(checkout, file, "--yes");
  expect([again.exitCode, again.written]).toEqual([0, false]);
  expect((again.reports as { state: string }[]).map(({ state }) => state)).toEqual([
    "known",
    "known",
    "known",
  ]);
});

it("shows what it would write, and writes nothing unless told to", async () => {
  const checkout = checkoutWith(KNOWN);
  const argv = ["import", "follow-ups", checkout.path("page.txt"), "--of", "example-report"];
  const { exitCode, stdout } = await claimwire(checkout.root, argv);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("3 reports: 2 new, 1 known, 0 different.\n");
  expect(stdout).toContain("2021-06-08  Example Systems Expelled\n");
  expect(existsSync(checkout.path("data/sources/example-wire-example-systems-expelled-2021.yaml"))).toBe(
    false,
  );
});

it.each([
  ["another date", { ...KNOWN, published: "2021-02-10" }],
  ["another writing of the title", { ...KNOWN, title: "Example Systems – Yes" }],
  ["no citation", aSource({ title: KNOWN.title, published: "2021-02-09" })],
])("warns of a record with %s, and leaves it alone", async (_what, known) => {
  const checkout = checkoutWith(known);
  const before = checkout.read("data/sources/known.yaml");
  const { exitCode, issues, reports } = await run(checkout, "page.txt", "--yes");
  expect([exitCode, codesOf({ issues })]).toEqual([0, ["FOLLOW_UP_DIFFERENT"]]);
  expect(reports).toMatchObject([{ state: "new" }, { state: "new" }, { state: "different", id: "known" }]);
  expect(checkout.read("data/sources/known.yaml")).toBe(before);
});

it.each([
  ["without a list", "Nothing cites this report.\n"],
  ["with fewer reports than it says", TEXT.replace("3 reports", "4 reports")],
])("refuses a page %s", async (_what, text) => {
  const checkout = checkoutWith(undefined);
  checkout.write("page.txt", text);
  const { exitCode, issues } = await run(checkout, "page.txt", "--yes");
  expect([exitCode, codesOf({ issues })]).toEqual([1, ["LIST_UNREADABLE"]]);
});

it("refuses a day that is in no calendar, before it writes", async () => {
  const checkout = checkoutWith(undefined);
  checkout.write("page.txt", "1 report cites this report:\n\nA Title on Feb 30, 2021\n");
  const { exitCode, issues } = await run(checkout, "page.txt", "--yes");
  expect([exitCode, codesOf({ issues })]).toEqual([1, ["DATE_IMPOSSIBLE"]]);
});

it("gives ids that are free and not too long", () => {
  const long = { publisher: "wire", title: "Ünlike ‘any’ other: ".repeat(9), published: "2021-02-09" };
  const first = nameSource(long, () => false);
  expect(first).toBe("wire-unlike-any-other-unlike-any-other-unlike-any-other-unlike-any-other-2021");
  const second = nameSource(long, (id) => id === first);
  expect(second).toMatch(/^wire-unlike-.*-2021-2$/);
  expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(80);
  expect(nameSource({ ...long, title: "安防" }, () => false)).toBe("wire-2021");
});
