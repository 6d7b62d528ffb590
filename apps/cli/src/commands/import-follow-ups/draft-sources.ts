import {
  type Finding,
  ID_MAX_LENGTH,
  keyOf,
  parseRecord,
  type RecordKey,
  type Records,
  type Source,
} from "@claimwire/schema";
import { slugWords } from "../../text/slug-words.js";
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

/** Joins start and end, with as many words between them as fit. */
function fit(start: string, words: readonly string[], end: string): string {
  const parts = [start];
  for (const word of words) {
    if ([...parts, word, end].join("-").length > ID_MAX_LENGTH) break;
    parts.push(word);
  }
  return [...parts, end].join("-");
}

/** Makes an unused id from publisher, title and year: `ipvm-uk-government-declines-ban-2021`. */
export function makeSourceId(
  { title, published }: ListedReport,
  publisher: string,
  isTaken: (id: string) => boolean,
): string {
  const start = publisher.slice(0, ID_MAX_LENGTH / 2).replace(/-$/, "");
  const year = published.slice(0, 4);
  const name = (end: string): string => fit(start, slugWords(title), end);
  let id = name(year);
  for (let number = 2; isTaken(id); number += 1) id = name(`${year}-${number}`);
  return id;
}

/** Makes a source of each listed report, with what the list says and nothing else. */
export function draftSources(
  records: Records,
  from: ListOrigin,
  reports: readonly ListedReport[],
): DraftedSource[] {
  const taken = new Set<string>();
  return reports.map((report) => {
    const id = makeSourceId(report, from.source.publisher, (candidate) => {
      return taken.has(candidate) || records.has(keyOf("sources", candidate));
    });
    taken.add(id);
    const key = keyOf("sources", id);
    const record = toSource(report, from);
    return { key, record, findings: parseRecord(key, record).findings };
  });
}
