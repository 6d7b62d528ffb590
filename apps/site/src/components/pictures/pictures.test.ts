import { beforeAll, describe, expect, it } from "vitest";
import { dossierOf } from "../../model/dossier/dossier.js";
import { moneyIn } from "../../model/dossier/money.js";
import { topPlaces } from "../../model/dossier/places.js";
import type { Site } from "../../site.js";
import { exampleSite } from "../../test-support/example-site.js";
import { attributeOf, type Element, parsePage, textOf } from "../../test-support/parse-page.js";
import { realSite } from "../../test-support/real-site.js";
import { MoneySection } from "../entity/money-section.js";
import { TimelineSection } from "../entity/timeline-section.js";
import { PlaceBars } from "../places/place-tree.js";
import { BarRows } from "./bar-rows.js";
import { CitationBars } from "./citation-bars.js";
import { FollowUpBars } from "./follow-up-bars.js";
import { everyYear } from "./year-bars.js";

/** The pictures of the project's own records. */
const PICTURES: readonly (readonly [name: string, draw: (site: Site) => unknown])[] = [
  ["follow-ups by year", (site) => FollowUpBars({ site, id: "picture", ids: followUps(site) })],
  ["who cites whom", (site) => CitationBars({ site, id: "picture" })],
  ["claims by place", (site) => PlaceBars({ site, id: "picture", ids: topPlaces(site.index) })],
  [
    "values by asserter",
    (site) => MoneySection({ site, figures: moneyIn(site.index, site.index.claims.keys()) }),
  ],
  [
    "a timeline",
    (site) =>
      TimelineSection({
        site,
        entries: dossierOf({ index: site.index, config: realSite().config }, "dahua").timeline,
      }),
  ],
];

function followUps({ index }: Site): string[] {
  return [...index.sources].filter(([, { cites = [] }]) => cites.length > 0).map(([id]) => id);
}

let site: Site;
beforeAll(() => {
  site = { ...exampleSite(), index: realSite().index };
});

function draw(name: string): readonly Element[] {
  const [, make] = PICTURES.find(([own]) => own === name) ?? [];
  return parsePage(`<!doctype html><title>x</title><main>${String(make?.(site))}</main>`).elements;
}

function tagged(elements: readonly Element[], tag: string): Element[] {
  return elements.filter(({ tagName }) => tagName === tag);
}

describe.each(PICTURES)("the picture of %s", (name) => {
  it("has a name, a text in its place and a table, and no style of its own", () => {
    const elements = draw(name);
    const [svg] = tagged(elements, "svg");
    const ids = new Map(elements.map((element) => [attributeOf(element, "id"), element]));
    const labels = (attributeOf(svg as Element, "aria-labelledby") ?? "").split(" ");
    expect(attributeOf(svg as Element, "role")).toBe("img");
    expect(labels.map((id) => textOf(ids.get(id) as Element).length > 10)).toEqual([true, true]);
    expect(tagged(elements, "details").length).toBe(1);
    expect(tagged(elements, "tbody").length).toBeGreaterThan(0);
    expect(elements.filter(({ attrs }) => attrs.some(({ name: own }) => own === "style"))).toEqual([]);
    expect(tagged(elements, "style")).toEqual([]);
  });

  it("has no colour but that of the text", () => {
    const colours = draw(name).flatMap(
      (element) => attributeOf(element, "fill") ?? attributeOf(element, "stroke") ?? [],
    );
    expect(colours.filter((colour) => !/^(currentColor|none|url\(#[a-z-]+-hatch\))$/.test(colour))).toEqual(
      [],
    );
    expect(colours.length).toBeGreaterThan(2);
  });

  it("keeps its marks within its width", () => {
    const shares = draw(name).flatMap((element) =>
      ["x", "cx", "x1", "x2"].flatMap((at) => {
        const value = attributeOf(element, at);
        return value?.endsWith("%") ? [Number(value.slice(0, -1))] : [];
      }),
    );
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.filter((share) => !(share >= 0 && share <= 100))).toEqual([]);
  });
});

it("the bars of follow-ups count each dated one in its year, with the years between", () => {
  const rows = tagged(draw("follow-ups by year"), "tr")
    .slice(1)
    .map((row) => textOf(row));
  const total = rows.reduce((sum, row) => sum + Number(row.split(" ")[1]), 0);
  const dated = followUps(site).filter((id) => site.index.sources.get(id)?.published !== undefined);
  expect(total).toBe(dated.length);
  expect(
    everyYear([
      { year: 2021, count: 1, second: 0 },
      { year: 2018, count: 2, second: 1 },
    ]).map(({ year, count }) => [year, count]),
  ).toEqual([
    [2018, 2],
    [2019, 0],
    [2020, 0],
    [2021, 1],
  ]);
});

it("figures in two currencies stand on scales of their own", () => {
  const texts = tagged(draw("values by asserter"), "text").map((element) => textOf(element));
  expect(texts).toEqual(expect.arrayContaining(["IPVM, USD", "Hikvision, CNY"]));
});

it("a figure told again is a cross, and a joint one a thick ring", () => {
  const elements = draw("values by asserter");
  const crosses = tagged(elements, "text").filter((element) => textOf(element) === "×");
  const rings = tagged(elements, "circle").filter(
    (element) => attributeOf(element, "stroke-width") === "2.5",
  );
  expect([crosses.length, rings.length > 1]).toEqual([1, true]);
});

it("a lying bar has its number before its name, so that a narrow screen cuts none", () => {
  const texts = tagged(draw("claims by place"), "text").map((element) => textOf(element));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => !/^\d+ \S/.test(text))).toEqual([]);
});

it("a name that stands further in is cut sooner, so that it ends within a narrow screen", () => {
  const name = "Dahua Security Science and Technology Information Industry Park";
  const row = { label: name, count: 14, second: 0 };
  const picture = String(
    BarRows({
      id: "picture",
      title: "",
      description: "",
      legend: "",
      headings: ["Place", "Claims", "of them"],
      rows: [row, { ...row, depth: 4 }],
    }),
  );
  expect([...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
    "14  Dahua Security Science and Technology…",
    "14  Dahua Security Science and…",
  ]);
});
