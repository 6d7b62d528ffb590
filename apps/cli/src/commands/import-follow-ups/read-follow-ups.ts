import { type Issue, isCalendarDate, shapeIssue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import type { SavedLine } from "../../saved-page/saved-line.js";

/** A report in a list, as the page prints it. */
export interface ListedReport {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
  /** The address to which the list links, if the saved page has links. */
  readonly url?: string;
}

export interface FollowUpList {
  readonly reports: readonly ListedReport[];
  readonly issues: readonly Issue[];
}

const HEAD = /^(\d+) reports? cites? this report:?$/i;
const ENTRY = /^(.+) on ([A-Z][a-z]{2}) (\d{1,2}), (\d{4})$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function readEntry({ text, links }: SavedLine): ListedReport | undefined {
  const [, title, monthName = "", day = "", year] = ENTRY.exec(text) ?? [];
  const month = MONTHS.indexOf(monthName) + 1;
  if (title === undefined || month === 0) return undefined;
  const published = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const [url] = links;
  return { title: title.normalize("NFC"), published, ...(url === undefined ? {} : { url }) };
}

function checkDates(file: string, reports: readonly ListedReport[]): Issue[] {
  return reports.flatMap(({ title, published }) => {
    if (isCalendarDate(published)) return [];
    const message = `The list gives "${title}" the date ${published}, which does not exist.`;
    const fix = "Compare with the page itself, and correct the saved copy if it is damaged.";
    return [shapeIssue("DATE_IMPOSSIBLE", file, message, fix)];
  });
}

/**
 * Reads the list at the end of a saved page: the number of reports, then for each report a line
 * `<title> on <Mon DD, YYYY>` and a line of summary, which is ignored.
 */
export function readFollowUps(file: string, lines: readonly SavedLine[]): FollowUpList {
  const head = lines.findLastIndex(({ text }) => HEAD.test(text));
  if (head < 0) {
    const message = 'The page has no line "<n> reports cite this report:".';
    const fix = "Save the whole page, with the list.";
    return { reports: [], issues: [cliIssue("LIST_UNREADABLE", file, message, fix)] };
  }
  const expectedCount = Number(HEAD.exec(lines[head]?.text ?? "")?.[1]);
  const reports = lines
    .slice(head + 1)
    .flatMap((line) => readEntry(line) ?? [])
    .slice(0, expectedCount);
  const issues = checkDates(file, reports);
  if (reports.length === expectedCount) return { reports, issues };
  const message = `The list says that it has ${expectedCount} reports; ${reports.length} were found.`;
  const fix = "Each report must be a line  <title> on <Mon DD, YYYY>  and a line of summary.";
  return { reports, issues: [cliIssue("LIST_UNREADABLE", file, message, fix), ...issues] };
}
