import type { SavedLine } from "../saved-page/saved-line.js";

/** A report of a list, as the page prints it. */
export interface ListedReport {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
}

export interface FollowUpList {
  /** How many reports the list says that it has. */
  readonly said: number;
  readonly reports: readonly ListedReport[];
}

const HEAD = /^(\d+) reports? cites? this report:?$/i;
const ENTRY = /^(.+) on ([A-Z][a-z]{2}) (\d{1,2}), (\d{4})$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function readEntry(line: string): ListedReport | undefined {
  const [, title, monthName = "", day = "", year] = ENTRY.exec(line) ?? [];
  const month = MONTHS.indexOf(monthName) + 1;
  if (title === undefined || month === 0) return undefined;
  const published = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { title: title.normalize("NFC"), published };
}

/**
 * Reads the list at the end of a saved page: how many reports it has, then for each a line `<title> on <Mon DD, YYYY>`
 * and a line of summary. Undefined when the page has no such list.
 */
export function readFollowUps(lines: readonly SavedLine[]): FollowUpList | undefined {
  const head = lines.findLastIndex(({ text }) => HEAD.test(text));
  const said = Number(HEAD.exec(lines[head]?.text ?? "")?.[1]);
  if (head < 0) return undefined;
  const reports: ListedReport[] = [];
  for (const { text } of lines.slice(head + 1)) {
    if (reports.length === said) break;
    const report = readEntry(text);
    if (report !== undefined) reports.push(report);
  }
  return { said, reports };
}
