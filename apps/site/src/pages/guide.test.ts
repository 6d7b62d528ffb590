import { existsSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Page } from "../page.js";
import { renderPage } from "../render-site.js";
import type { Site } from "../site.js";
import { attributeOf, type ParsedPage, parsePage, textOf } from "../test-support/parse-page.js";
import { REPOSITORY, realSite } from "../test-support/real-site.js";
import { find, mainText } from "../test-support/rendered-site.js";
import { developersPages, examplesIn } from "./developers.js";
import { guidePages } from "./guide.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const BASE = "https://claimwire.example/wire/";

describe("a guide", () => {
  it("shows its text, and leaves comments out", () => {
    const text = mainText("docs/api/");
    expect(text).toContain("The API & <b>more</b> What programs read");
    expect(text).toContain("<script>alert(1)</script>");
    expect(find("docs/api/", "pre").map((code) => textOf(code))).toEqual(["const <i>code</i> = 1;"]);
    expect(text).not.toContain("Nobody");
  });

  it("has the anchors of GitHub, and links to the pages of other guides", () => {
    expect(find("docs/api/", "h2").map((heading) => attributeOf(heading, "id"))).toEqual([
      "two-words",
      "two-words-1",
    ]);
    const links = find("docs/api/", "a").map((link) => attributeOf(link, "href"));
    expect(links).toContain("/wire/docs/records/#two-words");
    expect(links.filter((href) => /javascript|index\.ts/.test(href ?? ""))).toEqual([]);
    expect(mainText("docs/api/")).toContain("the code");
  });
});

describe("the guides of the project", () => {
  const site = realSite();
  const pages = new Map<string, ParsedPage>(
    [...guidePages(site), ...developersPages(site)].map((page) => [
      (page as Page).path,
      parsePage(renderPage(site as Site, page as Page)),
    ]),
  );

  it("link to pages, places in them and files that there are", () => {
    const broken: string[] = [];
    for (const [path, { elements }] of pages) {
      for (const link of elements.filter(({ tagName }) => tagName === "a")) {
        const url = new URL(attributeOf(link, "href") ?? "", BASE + path);
        const problem = url.href.startsWith(BASE) ? problemInside(url) : problemOutside(url);
        if (problem) broken.push(`${path} → ${url.href}: ${problem}`);
      }
    }
    expect(pages.size).toBeGreaterThan(15);
    expect(broken).toEqual([]);
  });

  function problemInside({ href, hash }: URL): string | undefined {
    const target = pages.get(href.slice(BASE.length).split("#")[0] ?? "");
    if (target === undefined) return undefined;
    const id = decodeURIComponent(hash.slice(1));
    const isThere = id === "" || target.elements.some((element) => attributeOf(element, "id") === id);
    return isThere ? undefined : "no such place";
  }

  function problemOutside({ href }: URL): string | undefined {
    const [, file] = href.split(`${REPOSITORY}/blob/HEAD/`);
    return file === undefined || existsSync(posix.join(ROOT, file.split("#")[0] ?? ""))
      ? undefined
      : "no such file";
  }

  it("give developers the examples of the package, which its tests run", () => {
    const readme = site.guides.get("packages/dataset/README.md") ?? "";
    const examples = examplesIn(readme);
    expect(examples.map(({ heading }) => heading)).toEqual(["Ask", "What changed, and why", "Only a part"]);
    const shown = pages.get("developers/")?.elements.filter(({ tagName }) => tagName === "pre") ?? [];
    const texts = shown.map((element) => textOf(element));
    for (const { code } of examples) expect(texts).toContain(code.replace(/\s+/g, " ").trim());
  });
});
