import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { makeSite } from "./make-site.js";
import { HEADLINE } from "./test-support/example-ledger.js";
import { CONFIG, exampleSite, ONE_OF_EACH, renderPages } from "./test-support/example-site.js";
import { attributeOf, type Element, textOf } from "./test-support/parse-page.js";
import { addressesIn, find, mainText, PAGES, PARSED, problemWith } from "./test-support/rendered-site.js";

// The stylesheet is of the same origin: no digest of it is wanted.
const VALIDATOR = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: { "require-sri": "off" },
});

describe("every page", () => {
  it("is HTML without a parse error", () => {
    expect(
      [...PARSED].filter(([, { errors }]) => errors.length > 0).map(([path, { errors }]) => [path, errors]),
    ).toEqual([]);
  });

  it.each(ONE_OF_EACH)(
    "keeps the rules of HTML for content, headings, ids, labels and tables: /%s",
    async (path) => {
      const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      const { results } = await VALIDATOR.validateString(PAGES.get(file) ?? "", file);
      expect(
        results.flatMap(({ messages }) => messages.map((found) => `${found.ruleId}: ${found.message}`)),
      ).toEqual([]);
    },
  );

  it("has no script or style in itself, and asks no other site for one", () => {
    const carriers = [...PARSED].flatMap(([path, { elements }]) =>
      elements
        .filter((element) => {
          const { tagName, attrs } = element;
          const src = attributeOf(element, "src");
          const isOwnFile = tagName === "script" && src !== undefined && textOf(element) === "";
          const isData = tagName === "script" && attributeOf(element, "type") === "application/ld+json";
          return (
            (["script", "style", "iframe", "object"].includes(tagName) && !isOwnFile && !isData) ||
            (src !== undefined && !src.startsWith("/wire/assets/")) ||
            attrs.some(({ name }) => name.startsWith("on") || name === "style")
          );
        })
        .map(({ tagName }) => `${path} ${tagName}`),
    );
    expect(carriers).toEqual([]);
    for (const path of PARSED.keys()) {
      const [policy] = find(path, "meta").filter(
        (meta) => attributeOf(meta, "http-equiv") === "Content-Security-Policy",
      );
      expect(attributeOf(policy as Element, "content")).toMatch(
        /^default-src 'none'; connect-src 'self'; script-src 'self'; /,
      );
    }
  });

  it("links only to what exists, inside and outside itself", () => {
    const broken = [...PARSED.keys()].flatMap((path) =>
      addressesIn(path).flatMap((address) => {
        const problem = problemWith(address, path);
        return problem === undefined ? [] : [`${path} → ${address}: ${problem}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("marks the links that lead outside, and no others", () => {
    for (const { elements } of PARSED.values()) {
      for (const link of elements.filter(({ tagName }) => tagName === "a")) {
        const outside = /^[a-z]+:/i.test(attributeOf(link, "href") ?? "");
        const rel = attributeOf(link, "rel")?.split(" ") ?? [];
        if (outside) expect(rel).toEqual(expect.arrayContaining(["external", "nofollow", "noopener"]));
        else expect(rel).toEqual([]);
      }
    }
  });

  it("says its language, title, description and canonical address", () => {
    const titles = new Set<string>();
    for (const path of PARSED.keys()) {
      expect(attributeOf(find(path, "html")[0] as Element, "lang")).toBe("en");
      titles.add(textOf(find(path, "title")[0] as Element));
      const description = find(path, "meta").find((meta) => attributeOf(meta, "name") === "description");
      expect(attributeOf(description as Element, "content")).toMatch(/\S/);
      const canonical = find(path, "link").filter((link) => attributeOf(link, "rel") === "canonical");
      const robots = find(path, "meta").filter((meta) => attributeOf(meta, "name") === "robots");
      expect(canonical.length + robots.length).toBe(1);
      for (const link of canonical)
        expect(attributeOf(link, "href")).toBe(`${CONFIG.baseUrl}/${path.replace(/index\.html$/, "")}`);
    }
    expect(titles.size).toBe(PARSED.size);
  });

  it("quotes the title of a source, and names its publisher beside it", () => {
    const beside =
      /^”(?: \(The Example Wire, 28 November 2018\)| Type report Publisher The Example Wire| report The Example Wire 28 November 2018|, The Example Wire, 2018-11-28| \(The Example Wire\))/;
    const bare = [...PARSED.keys()].filter((path) => {
      const [before = "", ...after] = mainText(path).split(HEADLINE);
      return (after.length > 0 && !before.endsWith("“")) || after.some((rest) => !beside.test(rest));
    });
    expect(bare).toEqual([]);
  });
});

describe("the site as a whole", () => {
  it("has the same bytes each time", () => {
    expect([...renderPages(exampleSite())]).toEqual([...PAGES]);
  });

  it("says before the first release that nothing is released, and links to no feed", () => {
    const { site: empty } = makeSite(CONFIG, []);
    const made = renderPages(empty as NonNullable<typeof empty>);
    expect([...made.keys()]).toEqual(
      expect.arrayContaining([
        "index.html",
        "claims/index.html",
        "releases/index.html",
        "subscribe/index.html",
      ]),
    );
    expect([...made.values()].filter((html) => html.includes("/feeds/"))).toEqual([]);
  });
});
