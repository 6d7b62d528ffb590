import { normaliseWords, type Source } from "@claimwire/schema";
import { isLikeTitle } from "./is-like-title.js";
import type { ListedReport } from "./read-follow-ups.js";

export type SourceEntry = readonly [id: string, source: Source];

const wordsOf = (title: string): string => normaliseWords(title).join(" ");

/** An address without what leads to the same page: its fragment and a slash at its end. */
export function barePage(url: string): string {
  return url.replace(/#.*$/, "").replace(/\/$/, "");
}

type Likeness = (report: ListedReport, source: Source, publisher: string) => boolean;

const sameTitle = (report: ListedReport, { title }: Source): boolean =>
  wordsOf(title) === wordsOf(report.title);
const sameDay = (report: ListedReport, { published }: Source): boolean => published === report.published;
const samePage = (report: ListedReport, { url }: Source): boolean =>
  url !== undefined && report.url !== undefined && barePage(url) === barePage(report.url);
const likeTitle = (report: ListedReport, { title }: Source): boolean => isLikeTitle(title, report.title);

/** From sure to less sure: marks and letter case make no other report, and a new title on the same day need not. */
const LIKENESSES: readonly Likeness[] = [
  (report, source) => sameTitle(report, source) && sameDay(report, source),
  samePage,
  sameTitle,
  (report, source, publisher) =>
    source.publisher === publisher && sameDay(report, source) && likeTitle(report, source),
];

/**
 * Finds for each report of a publisher's list the record that is, or may be, of it. A record is found for one report
 * alone.
 */
export function findRecords(
  reports: readonly ListedReport[],
  sources: readonly SourceEntry[],
  publisher: string,
): ReadonlyMap<ListedReport, SourceEntry> {
  const found = new Map<ListedReport, SourceEntry>();
  const taken = new Set<string>();
  for (const isLike of LIKENESSES) {
    for (const report of reports) {
      if (found.has(report)) continue;
      const entry = sources.find(([id, source]) => !taken.has(id) && isLike(report, source, publisher));
      if (entry === undefined) continue;
      found.set(report, entry);
      taken.add(entry[0]);
    }
  }
  return found;
}
