import { normaliseWords, type Source } from "@claimwire/schema";
import { isSimilarTitle } from "./is-similar-title.js";
import type { ListedReport } from "./read-follow-ups.js";

export type SourceEntry = readonly [id: string, source: Source];

const wordsOf = (title: string): string => normaliseWords(title).join(" ");

/** An address without its fragment and final slash, which lead to the same page. */
export function normalisePage(url: string): string {
  return url.replace(/#.*$/, "").replace(/\/$/, "");
}

type Match = (report: ListedReport, source: Source, publisher: string) => boolean;

const sameTitle = (report: ListedReport, { title }: Source): boolean =>
  wordsOf(title) === wordsOf(report.title);
const sameDay = (report: ListedReport, { published }: Source): boolean => published === report.published;
const samePage = (report: ListedReport, { url }: Source): boolean =>
  url !== undefined && report.url !== undefined && normalisePage(url) === normalisePage(report.url);
const similarTitle = (report: ListedReport, { title }: Source): boolean =>
  isSimilarTitle(title, report.title);

/** From certain to less certain. Punctuation and letter case do not matter; a report may also have got a new title. */
const MATCHES: readonly Match[] = [
  (report, source) => sameTitle(report, source) && sameDay(report, source),
  samePage,
  sameTitle,
  (report, source, publisher) =>
    source.publisher === publisher && sameDay(report, source) && similarTitle(report, source),
];

/** Finds for each report of a publisher's list the record that is, or may be, its own. No record matches two reports. */
export function matchRecords(
  reports: readonly ListedReport[],
  sources: readonly SourceEntry[],
  publisher: string,
): ReadonlyMap<ListedReport, SourceEntry> {
  const found = new Map<ListedReport, SourceEntry>();
  const taken = new Set<string>();
  for (const matches of MATCHES) {
    for (const report of reports) {
      if (found.has(report)) continue;
      const entry = sources.find(([id, source]) => !taken.has(id) && matches(report, source, publisher));
      if (entry === undefined) continue;
      found.set(report, entry);
      taken.add(entry[0]);
    }
  }
  return found;
}
