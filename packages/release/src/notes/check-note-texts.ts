import { textProblem } from "@claimwire/schema";
import type { Line } from "./note-lines.js";
import type { ReportLine } from "./trailer.js";

/** The most characters of what a note tells subscribers. */
export const SUMMARY_AT_MOST = 500;

/**
 * Checks what a note tells by the rules for the texts of records: characters, normal form and length. A note is kept in
 * the ledger for ever and read in every feed. `lines` are those that people read, `summary` what they say together.
 */
export function checkNoteTexts(lines: readonly Line[], summary: string, report: ReportLine): void {
  for (const { number, content } of lines) {
    const line = content.trim();
    const problem = line === "" ? undefined : textProblem(line, Number.POSITIVE_INFINITY);
    if (problem) report("NOTE_TEXT", number, problem.message, problem.fix);
  }
  const length = [...summary].length;
  if (length <= SUMMARY_AT_MOST) return;
  const message = `The summary has ${length} characters; at most ${SUMMARY_AT_MOST} are allowed.`;
  const fix = "Say in a sentence or two what changed and why; the records show the rest.";
  report("NOTE_TEXT", lines.find(({ content }) => content.trim() !== "")?.number, message, fix);
}
