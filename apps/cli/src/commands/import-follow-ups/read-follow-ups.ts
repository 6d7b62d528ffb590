import { type Issue, isCalendarDate, shapeIssue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { foldSpace, type LinePart, type SavedLine } from "../../saved-page/saved-line.js";

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
const DATE = "on ([A-Z][a-z]{2}) (\\d{1,2}), (\\d{4})";
const ENTRY = new RegExp(`^(.+) ${DATE}$`);
const END = new RegExp(`^${DATE}$`);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What may stand between the link of an author and that of a title. */
const BETWEEN_LINKS = /^[\s:|\u00b7\u2013\u2014-]*$/;

/** A line that could be a report's, and whether its title is one link. */
interface Candidate extends ListedReport {
  readonly isLinked: boolean;
}

/** The part of a line that is the title's own link: it ends where the date begins, and nothing but links stands before. */
function titleLink({ parts }: SavedLine): LinePart | undefined {
  const at = parts.findLastIndex(({ link, text }) => link !== undefined && text.trim() !== "");
  const after = parts.slice(at + 1).map(({ text }) => text);
  if (at < 0 || !END.test(foldSpace(after.join("")))) return undefined;
  const isFirst = parts
    .slice(0, at)
    .every(({ link, text }) => link !== undefined || BETWEEN_LINKS.test(text));
  return isFirst ? parts[at] : undefined;
}

function readEntry(line: SavedLine): Candidate | undefined {
  const [, text, monthName = "", day = "", year] = ENTRY.exec(line.text) ?? [];
  const month = MONTHS.indexOf(monthName) + 1;
  if (text === undefined || month === 0) return undefined;
  const own = titleLink(line);
  const published = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const title = (own === undefined ? text : foldSpace(own.text)).normalize("NFC");
  const url = own?.link?.address;
  return { title, published, isLinked: own !== undefined, ...(url === undefined ? {} : { url }) };
}

/**
 * The reports of a list, as its structure shows them: the lines whose title is a link; else every second line from the
 * first on (each report has a line of summary), or all lines that end in a date, if those are the first ones. Undefined
 * when none of them gives the number that the list says, or two give different reports.
 */
function findReports(lines: readonly SavedLine[], count: number): readonly Candidate[] | undefined {
  const found = lines.map(readEntry);
  const isWhole = (entries: readonly (Candidate | undefined)[]): entries is readonly Candidate[] =>
    entries.length === count && !entries.includes(undefined);
  const linked = found.filter((entry) => entry?.isLinked === true);
  if (isWhole(linked)) return linked;
  /** A line after the list that ends in a date shows that the list is not what it was taken for. */
  const upTo = (end: number, entries: readonly (Candidate | undefined)[]) =>
    found.slice(end).every((entry) => entry === undefined) ? entries : [];
  const alternating = upTo(
    2 * count,
    Array.from({ length: count }, (_, at) => found[2 * at]),
  );
  const consecutive = upTo(count, found.slice(0, count));
  const [first, second = first] = [alternating, consecutive].filter(isWhole);
  return first?.every((entry, at) => entry === second?.[at]) ? first : undefined;
}

function checkDates(file: string, reports: readonly ListedReport[]): Issue[] {
  return reports.flatMap(({ title, published }) => {
    if (isCalendarDate(published)) return [];
    const message = `The list gives "${title}" the date ${published}, which does not exist.`;
    const fix = "Compare with the page itself, and correct the saved copy if it is damaged.";
    return [shapeIssue("DATE_IMPOSSIBLE", file, message, fix)];
  });
}

function unreadable(file: string, message: string, fix: string): FollowUpList {
  return { reports: [], issues: [cliIssue("LIST_UNREADABLE", file, message, fix)] };
}

/**
 * Reads the list at the end of a saved page: the number of reports, then for each report a line
 * `<title> on <Mon DD, YYYY>` and a line of summary, which is ignored. A summary may end in a date like a report, so no
 * line is taken for a report by itself.
 */
export function readFollowUps(file: string, lines: readonly SavedLine[]): FollowUpList {
  const head = lines.findLastIndex(({ text }) => HEAD.test(text));
  if (head < 0) {
    const message = 'The page, as we read it, has no line "<n> reports cite this report:".';
    return unreadable(
      file,
      message,
      "Save the whole page, with the list; or put that line before it in the copy.",
    );
  }
  const count = Number(HEAD.exec(lines[head]?.text ?? "")?.[1]);
  const rest = lines.slice(head + 1);
  const found = findReports(rest, count);
  if (found === undefined) {
    const ends = rest.filter((line) => readEntry(line) !== undefined).length;
    const message = `The list says that it has ${count} reports; we cannot tell which: ${ends} lines end in "on <Mon DD, YYYY>".`;
    const fix =
      "The page may be right and our reading wrong. Save it as HTML, whose links show the titles; or bring the copy into this form: a line  <title> on <Mon DD, YYYY>  for each report, and one line of summary below it.";
    return unreadable(file, message, fix);
  }
  const reports = found.map(({ isLinked: _, ...report }) => report);
  // A list may name a report twice.
  const distinct = [...new Map(reports.map((report) => [JSON.stringify(report), report])).values()];
  return { reports: distinct, issues: checkDates(file, distinct) };
}
