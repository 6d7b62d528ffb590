import { normaliseWords, type Records, recordsOf, type Source } from "@claimwire/schema";
import type { ListedReport } from "./read-follow-ups.js";

/** A listed report, and what the dataset has of it. */
export type ComparedReport = ListedReport &
  (
    | { readonly state: "new" }
    | { readonly state: "known"; readonly id: string }
    | { readonly state: "different"; readonly id: string; readonly found: string }
  );

const wordsOf = (title: string): string => normaliseWords(title).join(" ");

function findDifference({ title, published }: ListedReport, source: Source, of: string): string | undefined {
  if (source.title !== title) return `its title is "${source.title}"`;
  if (source.published !== published) return `it was published ${source.published ?? "at a time not given"}`;
  if (!source.cites?.some(({ source: cited }) => cited === of)) return `it does not cite "${of}"`;
  return undefined;
}

/** The sources by the words of their titles: marks and letter case make no other report. */
function indexTitles(records: Records): ReadonlyMap<string, readonly (readonly [string, Source])[]> {
  const byTitle = new Map<string, (readonly [string, Source])[]>();
  for (const entry of recordsOf(records, "sources")) {
    const words = wordsOf(entry[1].title);
    byTitle.set(words, [...(byTitle.get(words) ?? []), entry]);
  }
  return byTitle;
}

/** Compares listed reports with the sources of the dataset by title and date; `of` is the source that they cite. */
export function compareFollowUps(
  records: Records,
  of: string,
  reports: readonly ListedReport[],
): ComparedReport[] {
  const byTitle = indexTitles(records);
  return reports.map((report): ComparedReport => {
    const candidates = byTitle.get(wordsOf(report.title)) ?? [];
    const [id, source] =
      candidates.find(([, { published }]) => published === report.published) ?? candidates[0] ?? [];
    if (id === undefined || source === undefined) return { ...report, state: "new" };
    const found = findDifference(report, source, of);
    return found === undefined
      ? { ...report, state: "known", id }
      : { ...report, state: "different", id, found };
  });
}
