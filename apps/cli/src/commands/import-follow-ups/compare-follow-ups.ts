import { type Records, recordsOf, type Source } from "@claimwire/schema";
import { matchRecords, normalisePage, type SourceEntry } from "./match-records.js";
import type { ListedReport } from "./read-follow-ups.js";

/** A listed report, and whether the dataset has a record of it. */
export type ComparedReport = ListedReport &
  (
    | { readonly state: "new" }
    | { readonly state: "known"; readonly id: string }
    | { readonly state: "different"; readonly id: string; readonly found: string }
  );

export interface FollowUpComparison {
  readonly reports: readonly ComparedReport[];
  /** Sources that an earlier list showed and this one does not. */
  readonly unlisted: readonly SourceEntry[];
}

function findDifferences({ title, published, url }: ListedReport, source: Source, of: string): string[] {
  const differences = [
    source.title !== title && `its title is "${source.title}"`,
    source.published !== published && `it was published ${source.published ?? "on an unknown date"}`,
    !source.cites?.some(({ source: cited }) => cited === of) && `it does not cite "${of}"`,
    url !== undefined && source.url === undefined && `it has no address, and the list links to ${url}`,
    url !== undefined &&
      source.url !== undefined &&
      normalisePage(source.url) !== normalisePage(url) &&
      `its address is ${source.url}, and the list links to ${url}`,
  ];
  return differences.filter((difference) => difference !== false);
}

/** Compares listed reports with the sources of the dataset; `of` is the source that they cite. */
export function compareFollowUps(
  records: Records,
  [of, { publisher }]: SourceEntry,
  reports: readonly ListedReport[],
): FollowUpComparison {
  const sources = recordsOf(records, "sources");
  const found = matchRecords(reports, sources, publisher);
  const compared = reports.map((report): ComparedReport => {
    const [id, source] = found.get(report) ?? [];
    if (id === undefined || source === undefined) return { ...report, state: "new" };
    const differences = findDifferences(report, source, of);
    return differences.length === 0
      ? { ...report, state: "known", id }
      : { ...report, state: "different", id, found: differences.join("; ") };
  });
  const listed = new Set([...found.values()].map(([id]) => id));
  // A citation without `via` was read in the report itself, not in a list.
  const unlisted = sources.filter(([id, { cites = [] }]) => {
    return !listed.has(id) && cites.some(({ source, via }) => source === of && via !== undefined);
  });
  return { reports: compared, unlisted };
}
