import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { claimwireJson, issueCodes } from "../../apps/cli/src/test-support/claimwire.js";
import { tempCheckout } from "../../apps/cli/src/test-support/temp-checkout.js";
import { makeSite } from "../../apps/site/src/make-site.js";
import { CONFIG, renderPages } from "../../apps/site/src/test-support/example-site.js";
import { renderPackageFiles } from "../../packages/dataset/build/package-files.js";
import { renderRecordPlaces } from "../../packages/dataset/build/render-record-places.js";
import { renderRecordTypes } from "../../packages/dataset/build/render-record-types.js";
import type { CauseCode } from "../../packages/release/src/index.js";
import { signalsOf } from "../../packages/release/src/signals/signals-of.js";
import { parseRecord, referencesOf } from "../../packages/schema/src/index.js";
import { anEntity } from "../../packages/testing/src/index.js";
import { entriesByRelease, entryOf } from "../../packages/wire/src/test-support/entries-by-release.js";
import { aClaimsLedger, GROUND, VALUE_CLAIM } from "../../packages/wire/src/test-support/test-ledger.js";

const KEY = "claims/qiemo-value";
const CLAIM = { ...VALUE_CLAIM, weather: "rain", sponsor: "old-sponsor" };
const RELEASES = aClaimsLedger([
  {
    put: {
      ...GROUND,
      "entities/old-sponsor": anEntity({ name: "Old Sponsor" }),
      "entities/new-sponsor": anEntity({ name: "New Sponsor" }),
      [KEY]: CLAIM,
    },
  },
  { put: { [KEY]: { ...CLAIM, weather: "snow" } }, cause: "our-error", bump: "patch" },
  {
    put: { [KEY]: { ...CLAIM, weather: "snow", sponsor: "new-sponsor" } },
    cause: "our-error",
    bump: "patch",
  },
]);
const [, weatherEntries, sponsorEntries] = entriesByRelease(RELEASES);

const signalsUnder = (path: string, code: CauseCode): readonly string[] =>
  signalsOf({ record: KEY, op: "edited", fields: [{ path, before: "a", after: "b" }] }, [{ code }]);

it("a declared field is checked, and a declared reference is a reference", () => {
  expect(parseRecord(KEY, CLAIM).findings).toEqual([]);
  expect(parseRecord(KEY, { ...CLAIM, weather: 3 }).findings.map(({ code }) => code)).toEqual([
    "QUOTE_NEEDED",
  ]);
  expect(referencesOf(KEY, CLAIM as typeof VALUE_CLAIM)).toContainEqual(
    expect.objectContaining({ path: ["sponsor"], target: "entities/old-sponsor" }),
  );
});

it.each(["/weather", "/sponsor"])("a change of the declared field %s is told as its cause says", (path) => {
  expect(signalsUnder(path, "our-error")).toEqual(["corrected"]);
  expect(signalsUnder(path, "new-reporting")).toEqual(["revised"]);
  expect(signalsUnder(path, "editorial")).toEqual(["housekeeping"]);
});

it("the correction of a text field has both values in its title and its body", () => {
  const { entry, streams } = entryOf(weatherEntries, KEY);
  expect(entry.extension.signals).toEqual(["corrected"]);
  expect(entry.title).toMatch(/^Corrected: IPVM says .* \(weather: was rain, now snow\)$/);
  expect(entry.html).toContain(
    "<strong>Weather</strong>.\n<br>Was: <del>rain</del>\n<br>Now: <ins>snow</ins>",
  );
  expect(entry.summary).toContain("Weather. Was: rain. Now: snow.");
  expect(streams).toEqual(expect.arrayContaining(["corrections", KEY, "entities/old-sponsor"]));
});

it("the correction of a reference field reaches the streams of the old and the new record", () => {
  const { entry, streams } = entryOf(sponsorEntries, KEY);
  expect(entry.extension.signals).toEqual(["corrected"]);
  expect(entry.title).toMatch(/^Corrected: IPVM says .* \(sponsor: was Old Sponsor, now New Sponsor\)$/);
  expect(entry.html).toMatch(/<li>Sponsor: <a href="[^"]*entities\/new-sponsor\/">New Sponsor<\/a><\/li>/);
  // What did not change stands beside it.
  expect(entry.html).toContain("<li>Weather: snow</li>");
  expect(streams).toEqual(expect.arrayContaining(["entities/old-sponsor", "entities/new-sponsor"]));
});

it("pages show both fields, and the page of what is referred to names the claim", () => {
  const { site } = makeSite(CONFIG, RELEASES);
  const pages = renderPages(site as NonNullable<typeof site>);
  const claim = pages.get(`${KEY}/index.html`);
  expect(claim).toContain("<dt>Weather</dt><dd>snow</dd>");
  expect(claim).toMatch(/<dt>Sponsor<\/dt><dd><a href="[^"]*entities\/new-sponsor\/"><bdi>New Sponsor/);
  expect(pages.get("entities/new-sponsor/index.html")).toContain("Claims that name it under “Sponsor” (1)");
  expect(site?.index.referrers.get("entities/new-sponsor")).toEqual([
    expect.objectContaining({ kind: "claims", id: "qiemo-value", place: "claims/sponsor" }),
  ]);
});

it("the data package has both fields in its tables, schemas, types and look-ups", () => {
  const files = renderPackageFiles(RELEASES, { name: "@claimwire/dataset", description: "Claims." });
  const [header = "", row = ""] = files.get("csv/claims.csv")?.split("\r\n") ?? [];
  const cells = Object.fromEntries(header.split(",").map((name, index) => [name, row.split(",")[index]]));
  expect(cells).toMatchObject({ weather: "snow", sponsor: "new-sponsor" });
  const { properties } = JSON.parse(files.get("schema/claim.json") ?? "");
  expect(properties.weather).toEqual({
    description: "What the weather was.",
    type: "string",
    minLength: 1,
    maxLength: 80,
  });
  expect(properties.sponsor).toMatchObject({ description: "Who paid for it.", maxLength: 80 });
  const types = renderRecordTypes();
  expect(types).toContain("/** What the weather was. */\n  readonly weather?: string;");
  expect(types).toContain("/** Who paid for it. */\n  readonly sponsor?: EntityId;");
  expect(renderRecordPlaces()).toContain('["sponsor"]');
});

it("add asks for both fields, and writes them", async () => {
  const checkout = tempCheckout({ git: false });
  const given = "claim a --statement=So. --asserted-by=example-wire --basis=document --source=example-report";
  const add = (...flags: string[]) => claimwireJson(checkout.root, ["add", ...given.split(" "), ...flags]);
  expect(issueCodes(await add("--sponsor=nobody"))).toEqual(["ENTITY_MISSING"]);
  expect((await add("--weather=snow", "--sponsor=example-wire")).issues).toEqual([]);
  const text = readFileSync(join(checkout.root, "data/claims/a.yaml"), "utf8");
  expect(text).toContain("weather: snow\nsponsor: example-wire\n");
});
