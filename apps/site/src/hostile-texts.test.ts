import { describe, expect, it } from "vitest";
import { makeSite } from "./make-site.js";
import type { Site } from "./site.js";
import { CONFIG, renderPages } from "./test-support/example-site.js";
import { HOSTILE_TEXT, hostileLedger } from "./test-support/hostile-ledger.js";
import { attributeOf, type Element, type ParsedPage, parsePage, textOf } from "./test-support/parse-page.js";

describe("a hostile text in every field of every record", () => {
  const files = renderPages(makeSite(CONFIG, hostileLedger()).site as Site);
  const pages = new Map<string, ParsedPage>(
    [...files].filter(([path]) => path.endsWith(".html")).map(([path, html]) => [path, parsePage(html)]),
  );

  it("leaves every page well-formed", () => {
    const broken = [...pages].filter(([, { errors }]) => errors.length > 0).map(([path]) => path);
    expect(pages.size).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });

  it("becomes no script, picture, attribute or address", () => {
    const made = [...pages].flatMap(([path, { elements }]) =>
      elements.filter(isOfTheText).map(({ tagName }) => `${path}: ${tagName}`),
    );
    expect(made).toEqual([]);
  });

  it.each([
    ["claims/example-value/", "h1"],
    ["entities/example-systems/", "h1"],
    ["sources/example-letter/", "h1"],
    ["topics/contracts/", "h1"],
    ["releases/1.0.1/", "main"],
  ])("is shown as it is on /%s", (path, tag) => {
    const element = pages.get(`${path}index.html`)?.elements.find(({ tagName }) => tagName === tag);
    expect(textOf(element as Element)).toContain(HOSTILE_TEXT);
  });
});

/** Whether an element or an attribute came out of the text. */
function isOfTheText(element: Element): boolean {
  const { tagName, attrs } = element;
  const src = attributeOf(element, "src");
  return (
    attrs.some(({ name }) => name.startsWith("on")) ||
    (src !== undefined && !src.startsWith("/wire/assets/")) ||
    (tagName === "script" && src === undefined && attributeOf(element, "type") !== "application/ld+json") ||
    /^\s*javascript:/i.test(attributeOf(element, "href") ?? "")
  );
}
