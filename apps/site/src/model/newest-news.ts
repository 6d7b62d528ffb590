import type { ClaimsRelease, Signal } from "@claimwire/release";
import { countInWords, firstSignal } from "@claimwire/wire";
import type { Site } from "../site.js";
import type { HistoryItem } from "./change-history.js";
import { pickNews } from "./sort-by-importance.js";

/** What the first page says that changed. */
export interface NewestNews {
  /** Newest release first, most important first in each; no correction and no revision is among them. */
  readonly items: readonly HistoryItem[];
  /** The newest release with corrections or revisions, and how many it has of each. */
  readonly mended: { readonly release: ClaimsRelease; readonly counts: readonly string[] } | undefined;
}

/** Changes of which a release may have many: they are counted. */
const COUNTED: readonly Signal[] = ["corrected", "revised"];

/** The newest changes that are news by themselves, and the newest corrections and revisions as numbers. */
export function newestNews({ releases, history }: Site, most: number): NewestNews {
  const items: HistoryItem[] = [];
  let mended: NewestNews["mended"];
  for (const release of releases.toReversed()) {
    const news = pickNews(history.in(release));
    const counts = countMended(news);
    if (counts.length > 0) mended ??= { release, counts };
    items.push(...news.filter(({ change }) => !COUNTED.includes(firstSignal(change))));
    if (items.length >= most && mended !== undefined) break;
  }
  return { items: items.slice(0, most), mended };
}

function countMended(items: readonly HistoryItem[]): string[] {
  return COUNTED.flatMap((signal) => {
    const count = items.filter(({ change }) => firstSignal(change) === signal).length;
    return count === 0 ? [] : [countInWords(count, signal)];
  });
}
