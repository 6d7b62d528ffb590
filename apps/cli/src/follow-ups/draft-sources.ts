import {
  type Finding,
  keyOf,
  parseRecord,
  type RecordKey,
  type Records,
  type Source,
} from "@claimwire/schema";
import { nameSource } from "./name-source.js";
import type { ListedReport } from "./read-follow-ups.js";

export interface DraftedSource {
  readonly key: RecordKey;
  readonly record: Source;
  readonly findings: readonly Finding[];
}

/**
 * Makes a source of each listed report: no more than the list says. The page whose list it is shows the citation, and
 * no address was seen.
 */
export function draftSources(
  records: Records,
  [of, source]: readonly [id: string, source: Source],
  reports: readonly ListedReport[],
): DraftedSource[] {
  const taken = new Set<string>();
  return reports.map(({ title, published }) => {
    const { publisher, language } = source;
    const id = nameSource({ publisher, title, published }, (candidate) => {
      return taken.has(candidate) || records.has(keyOf("sources", candidate));
    });
    taken.add(id);
    const record: Source = {
      type: "report",
      title,
      publisher,
      published,
      ...(language === undefined ? {} : { language }),
      availability: { state: "unlocated" },
      cites: [{ source: of, via: of }],
    };
    const key = keyOf("sources", id);
    return { key, record, findings: parseRecord(key, record).findings };
  });
}
