import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { counted } from "../../text/counted.js";
import type { ComparedReport, FollowUpComparison } from "./compare-follow-ups.js";
import type { DraftedSource } from "./draft-sources.js";
import type { SourceEntry } from "./match-records.js";

/** Returns the file of a source. */
type FileOf = (id: string) => string;

function reportDifferent(report: ComparedReport, fileOf: FileOf): Issue[] {
  if (report.state !== "different") return [];
  const { id, title, published, found } = report;
  const message = `The list has "${title}" of ${published}; in the record, ${found}. No new record was written.`;
  const fix =
    "Find out which is right, and correct the record by hand. If it is another report:  npx claimwire add source";
  return [cliIssue("FOLLOW_UP_DIFFERENT", fileOf(id), message, fix)];
}

function reportUnlisted(
  [id, { title, published }]: SourceEntry,
  reports: readonly ComparedReport[],
  fileOf: FileOf,
): Issue {
  const sameDay = reports.find((report) => report.state === "new" && report.published === published);
  const hint =
    sameDay === undefined
      ? ""
      : ` The new "${sameDay.title}" has the same date: perhaps it is the same report.`;
  const message = `"${title}" of ${published ?? "an unknown date"} has a record, but is not in the list.${hint}`;
  const fix =
    "Find out whether the copy is older than the record, or the page dropped the report. The record stays.";
  return cliIssue("FOLLOW_UP_UNLISTED", fileOf(id), message, fix);
}

/** Reports as warnings where the list and the records differ. */
export function reportFollowUps({ reports, unlisted }: FollowUpComparison, fileOf: FileOf): Issue[] {
  return [
    ...reports.flatMap((report) => reportDifferent(report, fileOf)),
    ...unlisted.map((entry) => reportUnlisted(entry, reports, fileOf)),
  ];
}

/** Counts the new, known and different reports, and lists the sources to write. */
export function summariseFollowUps(
  { reports, unlisted }: FollowUpComparison,
  drafts: readonly DraftedSource[],
): string {
  const count = (state: ComparedReport["state"]): number =>
    reports.filter((report) => report.state === state).length;
  const gone = unlisted.length === 0 ? "" : ` ${unlisted.length} with a record, not in the list.`;
  const head = `${counted(reports.length, "report")}: ${count("new")} new, ${count("known")} known, ${count("different")} different.${gone}\n`;
  const lines = drafts.map(({ key, record: { published, title, url } }) => {
    return `  ${key}  ${published}  ${title}\n${url === undefined ? "" : `    ${url}\n`}`;
  });
  return head + lines.join("");
}
