const PAGES = 0;
const FEEDS = 1;
const API = 2;

/**
 * The order in which changed files are put in place, so that at every moment each link of a feed or document leads to
 * a page that is there and, where it names a change, tells of it (`waiting`: what links to changes that an older page
 * does not tell of yet):
 *
 * 1. new pages, to which nothing leads yet, then the new feeds and documents that find there all that they link to;
 * 2. newer pages of records, which link to these;
 * 3. the new feeds and documents that waited for them;
 * 4. newer lists, from the deepest to the front page, then newer feeds, then newer documents of the API.
 *
 * One gap remains, as a new page and its feed link to each other and files are put in place one by one: between 2 and
 * 3 the page of a new record may lead to its own feed a moment before that is there.
 */
export function orderPlacing(
  changed: readonly string[],
  existing: ReadonlySet<string>,
  waiting: ReadonlySet<string> = new Set(),
): readonly string[] {
  const step = (path: string): number => {
    if (!existing.has(path)) return waiting.has(path) ? 3 : 1;
    return isOfPages(path) && !isList(path) ? 2 : 4;
  };
  return sortBy(changed, (path) => [step(path), rankOf(path), -path.split("/").length]);
}

/** The order in which stale files go, when nothing leads to them any more: what links before what it links to. */
export function orderRemoving(stale: readonly string[]): readonly string[] {
  return sortBy(stale, (path) => [-rankOf(path)]);
}

/** Whether a path is that of a page, or of what belongs to pages. */
export function isOfPages(path: string): boolean {
  return rankOf(path) === PAGES;
}

function rankOf(path: string): number {
  if (path.startsWith("api/")) return API;
  return path.startsWith("feeds/") || path === "feeds.opml" ? FEEDS : PAGES;
}

/** `index.html`, `claims/index.html`: pages that list others, unlike `claims/<id>/index.html`. */
function isList(path: string): boolean {
  return path.split("/").length < 3;
}

function sortBy(paths: readonly string[], rank: (path: string) => readonly number[]): readonly string[] {
  const ranked = paths.map((path) => ({ path, ranks: rank(path) }));
  ranked.sort((a, b) => {
    const at = a.ranks.findIndex((value, index) => value !== b.ranks[index]);
    if (at >= 0) return (a.ranks[at] as number) - (b.ranks[at] as number);
    return a.path < b.path ? -1 : 1;
  });
  return ranked.map(({ path }) => path);
}
