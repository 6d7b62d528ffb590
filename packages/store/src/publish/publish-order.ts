const PAGES = 0;
const FEEDS = 1;
const API = 2;

/**
 * The order in which changed files are put in place, so that no kept or new file ever leads a reader to one that is
 * not there: first what is new, as nothing leads there yet; then what replaces an older file, pages before the feeds
 * that link to them, and of the pages the lists and the front page last.
 */
export function orderPlacing(changed: readonly string[], existing: ReadonlySet<string>): readonly string[] {
  const rank = (path: string): readonly number[] => [
    existing.has(path) ? 1 : 0,
    rankOf(path),
    -path.split("/").length,
  ];
  return sortBy(changed, rank);
}

/** The order in which stale files go, when nothing leads to them any more: what links before what it links to. */
export function orderRemoving(stale: readonly string[]): readonly string[] {
  return sortBy(stale, (path) => [-rankOf(path)]);
}

function rankOf(path: string): number {
  if (path.startsWith("api/")) return API;
  return path.startsWith("feeds/") || path === "feeds.opml" ? FEEDS : PAGES;
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
