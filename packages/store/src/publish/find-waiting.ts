import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Destination } from "./place-files.js";
import { isOfPages } from "./publish-order.js";
import type { Staged } from "./stage-changed.js";

/** A link to an element of a page: `…/claims/<id>/#v1.1.0-edited`. */
const TO_ELEMENT = /([\w./-]+\/)#([\w.-]+)/g;

/**
 * The new feeds and documents that link to an element which only the newer version of a page has, and those that link
 * to these: their links work once that page is in place.
 */
export function findWaiting(
  staged: ReadonlyMap<string, Staged>,
  { folder, tree }: Destination,
): ReadonlySet<string> {
  const paths = [...staged.keys()];
  const replaced = new Set(paths.filter((path) => tree.files.has(path) && isOfPages(path)));
  if (replaced.size === 0) return replaced;
  const fresh = paths.filter((path) => !tree.files.has(path) && !isOfPages(path));
  const textOf = (path: string): string => readFileSync(staged.get(path)?.file ?? "", "utf8");
  const hasElement = lookUpElements(folder);
  const waits = (address: string, element: string): boolean => {
    const page = pagesAt(address).find((one) => replaced.has(one));
    return page !== undefined && !hasElement(page, element);
  };
  const first = fresh.filter((path) =>
    [...textOf(path).matchAll(TO_ELEMENT)].some(([, address = "", element = ""]) => waits(address, element)),
  );
  if (first.length === 0) return new Set();
  return new Set(fresh.filter((path) => first.includes(path) || namesAny(textOf(path), first)));
}

function namesAny(text: string, paths: readonly string[]): boolean {
  return paths.some((path) => text.includes(path));
}

/** The pages that an address may mean, as the base address may have a path of any depth. */
function pagesAt(address: string): readonly string[] {
  const names = address.split("/").slice(0, -1);
  return names.map((_, index) => `${names.slice(index).join("/")}/index.html`);
}

/** Looks up ids in the pages as they stand. Each page is read once. */
function lookUpElements(folder: string): (page: string, element: string) => boolean {
  const pages = new Map<string, string>();
  return (page, element) => {
    const text = pages.get(page) ?? readFileSync(join(folder, page), "utf8");
    pages.set(page, text);
    return text.includes(`id="${element}"`);
  };
}
