import {
  type Finding,
  keyOf,
  parseRecord,
  type RecordKey,
  type Records,
  type Source,
} from "@claimwire/schema";
import { makeSourceId } from "./make-source-id.js";
import type { ListedReport } from "./read-follow-ups.js";

export interface DraftedSource {
  readonly key: RecordKey;
  readonly record: Source;
  readonly findings: readonly Finding[];
}

/** Where a list comes from: the cited report, and the page that lists who cites it. */
export interface ListOrigin {
  readonly of: string;
  readonly source: Source;
  readonly via: string;
}

function toSource({ title, published, url }: ListedReport, { of, source, via }: ListOrigin): Source {
  const { publisher, language } = source;
  return {
    type: "report",
    title,
    publisher,
    published,
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    availability: { state: url === undefined ? "unlocated" : "unchecked" },
    cites: [{ source: of, via }],
    ...(url === undefined
      ? {}
      : { addressSeenIn: `A link in a saved copy of the list of later reports (${via})` }),
  };
}

/** Makes a source of each listed report, with what the list says and nothing else. */
export function draftSources(
  records: Records,
  from: ListOrigin,
  reports: readonly ListedReport[],
): DraftedSource[] {
  const taken = new Set<string>();
  return reports.map((report) => {
    const { title, published } = report;
    const id = makeSourceId({ publisher: from.source.publisher, title, published }, (candidate) => {
      return taken.has(candidate) || records.has(keyOf("sources", candidate));
    });
    taken.add(id);
    const key = keyOf("sources", id);
    const record = toSource(report, from);
    return { key, record, findings: parseRecord(key, record).findings };
  });
}
