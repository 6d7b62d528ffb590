import { normaliseWords, type Source } from "@claimwire/schema";
import type { ListedReport } from "./read-follow-ups.js";

export type SourceEntry = readonly [id: string, source: Source];

const wordsOf = (title: string): string => normaliseWords(title).join(" ");

/** An address without its fragment and final slash, which lead to the same page. */
export function normalisePage(url: string): string {
  return url.replace(/#.*$/, "").replace(/\/$/, "");
}

/** Words that are too frequent to tell titles apart. */
const STOP_WORDS = new Set("a an and as at by for from in is of on or s that the to with".split(" "));

const titleWords = (title: string): Set<string> =>
  new Set(normaliseWords(title).filter((word) => !STOP_WORDS.has(word)));

/** Whether two titles may be an old and a new title of one report: they share half of the shorter one's words or more. */
function isSimilarTitle(one: string, other: string): boolean {
  const [a, b] = [titleWords(one), titleWords(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}

type Match = (report: ListedReport, source: Source, publisher: string) => boolean;

const sameTitle = (report: ListedReport, { title }: Source): boolean =>
  wordsOf(title) === wordsOf(report.title);
const sameDay = (report: ListedReport, { published }: Source): boolean => published === report.published;
const samePage = (report: ListedReport, { url }: Source): boolean =>
  url !== undefined && report.url !== undefined && normalisePage(url) === normalisePage(report.url);

/** From certain to less certain. Punctuation and letter case do not matter; a report may also have got a new title. */
const MATCHES: readonly Match[] = [
  (report, source) => sameTitle(report, source) && sameDay(report, source),
  samePage,
  sameTitle,
  (report, source, publisher) =>
    source.publisher === publisher && sameDay(report, source) && isSimilarTitle(source.title, report.title),
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
