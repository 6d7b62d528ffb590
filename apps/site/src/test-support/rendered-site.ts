import { renderWire } from "@claimwire/wire";
import { CONFIG, exampleSite, renderPages } from "./example-site.js";
import { attributeOf, type Element, type ParsedPage, parsePage, textOf } from "./parse-page.js";

/** The example, rendered once for all tests of a file. */
const SITE = exampleSite();
export const PAGES: ReadonlyMap<string, string> = renderPages(SITE);
export const PARSED: ReadonlyMap<string, ParsedPage> = new Map(
  [...PAGES].filter(([path]) => path.endsWith(".html")).map(([path, html]) => [path, parsePage(html)]),
);

/** Feeds and API of the same ledger, which another app writes beside the pages. */
export const WIRE: ReadonlyMap<string, string> = new Map(
  [...renderWire(SITE.releases, { ...CONFIG, feeds: { tagAuthority: "claimwire.example,2026" } })].map(
    ({ path, text }) => [path, text],
  ),
);

const BASE = `${CONFIG.baseUrl}/`;

/** A page by its path; a path that ends in a slash is its index.html. */
export function page(path: string): ParsedPage {
  const found = PARSED.get(fileOf(path));
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
}

/** The elements with a tag, in the order of the page. */
export function find(path: string, tag: string): Element[] {
  return page(path).elements.filter((element) => element.tagName === tag);
}

/** What a page says to its reader, without its frame and the formats for programs. */
export function mainText(path: string): string {
  return textOf(find(path, "main")[0] as Element, ["pre"]);
}

/** Every address in a page, of whatever element. */
export function addressesIn(path: string): string[] {
  return page(path).elements.flatMap(
    (element) => attributeOf(element, "href") ?? attributeOf(element, "src") ?? [],
  );
}

/** Why an address leads nowhere; undefined when there is such a file, and such an element in it. */
export function problemWith(address: string, from: string): string | undefined {
  const url = new URL(address, BASE + from);
  if (!url.href.startsWith(BASE)) {
    return /^https?:$/.test(url.protocol) && address === url.href ? undefined : "leaves the base";
  }
  const file = fileOf(decodeURIComponent(url.href.slice(BASE.length).split(/[?#]/)[0] ?? ""));
  if (!PAGES.has(file) && !WIRE.has(file) && !file.startsWith("assets/")) return `no ${file}`;
  const id = decodeURIComponent(url.hash.slice(1));
  const known = PARSED.get(file)?.elements.some((element) => attributeOf(element, "id") === id);
  return id === "" || known ? undefined : `no element ${id} in ${file}`;
}

function fileOf(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
