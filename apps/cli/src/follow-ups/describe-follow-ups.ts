import { type Issue, issue } from "@claimwire/schema";
import type { ComparedReport, Comparison } from "./compare-follow-ups.js";
import type { DraftedSource } from "./draft-sources.js";
import type { SourceEntry } from "./find-records.js";

/** The file of a source. */
type FileOf = (id: string) => string;

function toDifferent(report: ComparedReport, fileOf: FileOf): Issue[] {
  if (report.state !== "different") return [];
  const { id, title, published, found } = report;
  const at = { file: fileOf(id), path: [] };
  const message = `The list has "${title}" of ${published}; of the record, ${found}. It was not written as new.`;
  const fix =
    "Look which is right, and correct the record by hand; if it is another report:  npx claimwire add source";
  return [issue("FOLLOW_UP_DIFFERENT", at, message, fix)];
}

function toUnlisted(
  [id, { title, published }]: SourceEntry,
  reports: readonly ComparedReport[],
  fileOf: FileOf,
): Issue {
  const at = { file: fileOf(id), path: [] };
  const twin = reports.find((report) => report.state === "new" && report.published === published);
  const hint = twin === undefined ? "" : ` New is "${twin.title}", of the same day: perhaps the same report.`;
  const message = `"${title}" of ${published ?? "a time not given"} is known here, but not in the list.${hint}`;
  const fix = "Look whether the copy is older than the record, or the page took it out; the record stays.";
  return issue("FOLLOW_UP_UNLISTED", at, message, fix);
}

/** What a person should look at, of a list and the records. */
export function warnOfFollowUps({ reports, unlisted }: Comparison, fileOf: FileOf): Issue[] {
  return [
    ...reports.flatMap((report) => toDifferent(report, fileOf)),
    ...unlisted.map((entry) => toUnlisted(entry, reports, fileOf)),
  ];
}

/** How many reports are new, known and different, and what would be written. */
export function describeFollowUps(
  { reports, unlisted }: Comparison,
  drafts: readonly DraftedSource[],
): string {
  const count = (state: ComparedReport["state"]): number =>
    reports.filter((report) => report.state === state).length;
  const gone = unlisted.length === 0 ? "" : ` ${unlisted.length} known here, not in the list.`;
  const head = `${reports.length} reports: ${count("new")} new, ${count("known")} known, ${count("different")} different.${gone}\n`;
  const lines = drafts.map(({ key, record: { published, title, url } }) => {
    return `  ${key}  ${published}  ${title}\n${url === undefined ? "" : `    ${url}\n`}`;
  });
  return head + lines.join("");
}
