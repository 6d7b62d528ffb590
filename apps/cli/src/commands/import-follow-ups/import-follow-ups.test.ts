import { existsSync } from "node:fs";
import type { RecordKey, Source } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import { aDataset, aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { type TempCheckout, tempCheckout } from "../../test-support/temp-checkout.js";
import { claimwireAsked, ENTER } from "../../test-support/type-keys.js";
import { makeSourceId } from "./draft-sources.js";

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

it.each(["page.txt", "page.html"])("import follow-ups adds the new reports of %s once", async (file) => {
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
  const { records, issues: unsound } = readRecords(checkout.root);
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

it("import follow-ups without --yes shows the new sources and writes nothing", async () => {
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
  ["other punctuation in its title", { ...KNOWN, title: "Example Systems – Yes" }],
  ["no citation", aSource({ title: KNOWN.title, published: "2021-02-09" })],
])("import follow-ups warns of a record with %s, and does not change it", async (_what, known) => {
  const checkout = checkoutWith(known);
  const before = checkout.read("data/sources/known.yaml");
  const { exitCode, issues, reports } = await run(checkout, "page.txt", "--yes");
  expect([exitCode, issueCodes({ issues })]).toEqual([0, ["FOLLOW_UP_DIFFERENT"]]);
  expect(reports).toMatchObject([{ state: "new" }, { state: "new" }, { state: "different", id: "known" }]);
  expect(checkout.read("data/sources/known.yaml")).toBe(before);
});

it.each([
  ["without a list", "Nothing cites this report.\n"],
  ["with fewer reports than it says", TEXT.replace("3 reports", "4 reports")],
])("import follow-ups refuses a page %s", async (_what, text) => {
  const checkout = checkoutWith(undefined);
  checkout.write("page.txt", text);
  const { exitCode, issues } = await run(checkout, "page.txt", "--yes");
  expect([exitCode, issueCodes({ issues })]).toEqual([1, ["LIST_UNREADABLE"]]);
});

it.each([
  ["new", undefined],
  ["known", aSource({ ...KNOWN, title: "A Title", published: "2021-02-28" })],
])("import follow-ups refuses an impossible date of a %s report", async (_what, known) => {
  const checkout = checkoutWith(known);
  checkout.write("page.txt", "1 report cites this report:\n\nA Title on Feb 30, 2021\n");
  const { exitCode, issues } = await run(checkout, "page.txt", "--yes");
  expect([exitCode, issueCodes({ issues })]).toEqual([1, ["DATE_IMPOSSIBLE"]]);
});

it("import follow-ups takes a similar title of the same day as a difference, and does not add it", async () => {
  const checkout = checkoutWith({ ...KNOWN, title: "Example Systems Says: Yes!" });
  const { issues, reports, sources } = await run(checkout, "page.txt", "--yes");
  expect(issueCodes({ issues })).toEqual(["FOLLOW_UP_DIFFERENT"]);
  expect(reports).toMatchObject([{ state: "new" }, { state: "new" }, { state: "different", id: "known" }]);
  expect(Object.keys(sources as object)).toHaveLength(2);
});

it("import follow-ups names a record that the list no longer shows, and its possible replacement", async () => {
  const checkout = checkoutWith({ ...KNOWN, title: "Quite Another Matter" });
  const { exitCode, issues, unlisted } = await run(checkout, "page.txt", "--yes");
  expect([exitCode, issueCodes({ issues }), unlisted]).toEqual([0, ["FOLLOW_UP_UNLISTED"], ["known"]]);
  expect(issues[0]?.message).toContain('The new "Example Systems: Yes" has the same date');
  const { stdout } = await claimwire(checkout.root, [
    "import",
    "follow-ups",
    checkout.path("page.txt"),
    "--of=example-report",
  ]);
  expect(stdout).toContain("3 reports: 0 new, 3 known, 0 different. 1 with a record, not in the list.\n");
});

const LINKED = HTML.replace('href="/a"', 'href="https://wire.example/a"').replace(
  "<h1>",
  '<a href="/none"></a><h1>',
);

it("import follow-ups records the absolute addresses of links in the list, and no others", async () => {
  const checkout = checkoutWith(KNOWN);
  checkout.write("page.html", LINKED);
  expect((await run(checkout, "page.html", "--yes")).issues).toEqual([]);
  const { records, issues } = readRecords(checkout.root);
  expect(issues).toEqual([]);
  expect(records?.get("sources/example-wire-2018-was-no-good-year-example-on-trial-2022")).toMatchObject({
    url: "https://wire.example/a",
    availability: { state: "unchecked" },
    addressSeenIn: "A link in a saved copy of the list of later reports (example-report)",
  });
  // The page has no base address for its relative links.
  const expelled = records?.get("sources/example-wire-example-systems-expelled-2021");
  expect(expelled).toMatchObject({ availability: { state: "unlocated" } });
  expect(expelled).not.toHaveProperty("url");
});

it("import follow-ups recognises a report by its address, and compares the other fields", async () => {
  const based = HTML.replace("<html>", '<html><head><base href="https://wire.example/"></head>');
  const moved = checkoutWith(
    aSource({ ...KNOWN, title: "Before", published: "2020", url: "https://wire.example/c/" }),
  );
  moved.write("page.html", based);
  const { reports } = await run(moved, "page.html");
  expect(reports).toMatchObject([{ url: "https://wire.example/a" }, {}, { state: "different", id: "known" }]);
  const { url: _, ...rest } = KNOWN;
  const without = checkoutWith({ ...rest, availability: { state: "unlocated" } });
  without.write("page.html", based);
  expect((await run(without, "page.html")).issues[0]?.message).toContain(
    "it has no address, and the list links to https://wire.example/c",
  );
});

const LIST = aSource({ type: "list", title: "[Later reports]", published: "2022-04-25/.." });

async function viaOf(checkout: TempCheckout, ...flags: string[]): Promise<unknown> {
  const { exitCode, via } = await run(checkout, "page.txt", "--yes", ...flags);
  const file = checkout.read("data/sources/example-wire-example-systems-expelled-2021.yaml");
  expect(file).toContain(`  - source: example-report\n    via: ${via}\n`);
  return [exitCode, via];
}

it("import follow-ups cites via the given list, else the publisher's only list, else the report", async () => {
  const withLists = (lists: Record<string, Source>): TempCheckout =>
    tempCheckout({ records: aDataset(lists), git: false, files: { "page.txt": TEXT } });
  const one = { "sources/later-reports": LIST };
  const two = { ...one, "sources/other-list": { ...LIST, title: "[Another]" } };
  expect(await viaOf(withLists({}))).toEqual([0, "example-report"]);
  expect(await viaOf(withLists(one))).toEqual([0, "later-reports"]);
  expect(await viaOf(withLists(two))).toEqual([0, "example-report"]);
  expect(await viaOf(withLists(two), "--via", "other-list")).toEqual([0, "other-list"]);
  const { exitCode, issues } = await run(withLists(one), "none.txt", "--via", "none");
  expect([exitCode, issueCodes({ issues })]).toEqual([1, ["FILE_UNREADABLE", "SOURCE_MISSING"]]);
});

it("import follow-ups asks at a terminal for the list and for consent", async () => {
  const checkout = tempCheckout({
    records: aDataset({ "sources/later-reports": LIST }),
    git: false,
    files: { "page.txt": TEXT },
  });
  const argv = ["import", "follow-ups", checkout.path("page.txt"), "--of", "example-report"];
  const no = await claimwireAsked(checkout.root, argv, ["example systems in", ENTER, "n"]);
  expect(no.stdout).toContain("Each cites example-report via example-report.");
  expect(no.stdout).toContain("Nothing was written");
  const { exitCode, stdout } = await claimwireAsked(checkout.root, argv, [ENTER, ENTER]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Each cites example-report via later-reports.");
  expect(existsSync(checkout.path("data/sources/example-wire-example-systems-yes-2021.yaml"))).toBe(true);
});

it("makeSourceId makes unused ids of at most 80 characters", () => {
  const long = { title: "Ünlike ‘any’ other: ".repeat(9), published: "2021-02-09" };
  const first = makeSourceId(long, "wire", () => false);
  expect(first).toBe("wire-unlike-any-other-unlike-any-other-unlike-any-other-unlike-any-other-2021");
  const second = makeSourceId(long, "wire", (id) => id === first);
  expect(second).toMatch(/^wire-unlike-.*-2021-2$/);
  expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(80);
  expect(makeSourceId({ ...long, title: "安防" }, "wire", () => false)).toBe("wire-2021");
});
