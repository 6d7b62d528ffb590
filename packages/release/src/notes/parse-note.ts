import { BUMPS, type Bump } from "@claimwire/ledger";
import { closestHint, type Issue, noteFile } from "@claimwire/schema";
import type { WrittenFall } from "../assertions/assertions.js";
import { CAUSES, type CauseCode } from "../codes.js";
import { releaseIssue } from "../issues.js";
import type { ClaimsNote } from "../types.js";
import { checkNoteTexts } from "./check-note-texts.js";
import { joinLines, type Line, splitLastParagraph, splitNote } from "./note-lines.js";
import { readFalls } from "./read-falls.js";
import { type FrontMatter, type Intent, isBump, readFrontMatter } from "./read-front-matter.js";
import type { ReportLine, Trailer } from "./trailer.js";

export interface ParsedNote {
  /** Undefined when the note has an error, and when it does not name the dataset. */
  readonly note: ClaimsNote | undefined;
  /** Why numbers of the dataset are lower than before; empty without a note. */
  readonly falls: readonly WrittenFall[];
  /** The packages that the note names, each with what it asks for. */
  readonly intents: readonly Intent[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a why-note: an ordinary changeset file whose last paragraph is trailers, `Cause:` once, `Records:` at least
 * once, and `Falls:` where a number of the dataset falls. `name` is the file's base name without `.md`. A note that does
 * not name the dataset needs no trailers and is left out. `packageName` is the package whose version is the dataset's.
 */
export function parseNote(name: string, text: string, packageName: string): ParsedNote {
  const issues: Issue[] = [];
  const report: ReportLine = (code, line, message, fix) => {
    const place = line === undefined ? {} : { line, column: 1 };
    issues.push(releaseIssue(code, { file: noteFile(name), path: [], ...place }, message, fix));
  };
  const parts = splitNote(text);
  if (parts === undefined) {
    const fix = `Put  "${packageName}": minor  between two lines of ---, or run:  npx claimwire change`;
    report("NOTE_FORMAT", 1, "The note does not begin with front matter between two lines of ---.", fix);
    return { note: undefined, falls: [], intents: [], issues };
  }
  const front = readFrontMatter(parts.front);
  const { intents } = front;
  const bump = readBump(front, parts.front[0]?.number ?? 1, packageName, report);
  const read = bump && readBody(name, bump, parts.body, report);
  if (read === undefined || issues.length > 0) return { note: undefined, falls: [], intents, issues };
  return { ...read, intents, issues };
}

function readBody(
  name: string,
  bump: Bump,
  body: readonly Line[],
  report: ReportLine,
): Pick<ParsedNote, "note" | "falls"> | undefined {
  if (reportMisspelt(body, report)) return undefined;
  const { text: before, last } = splitLastParagraph(body);
  const trailers = last.flatMap(readTrailer);
  const summary = trailers.length > 0 ? before : joinLines(last);
  if (summary === "") report("NOTE_SUMMARY", last[0]?.number, "The note does not say what changed.");
  if (trailers.length > 0 && trailers.length < last.length) reportMixed(last, report);
  const isCode = (line: Line): boolean => readTrailer(line).some(({ key }) => key !== "Falls");
  checkNoteTexts(
    body.filter((line) => !isCode(line)),
    summary,
    report,
  );
  const cause = readCause(trailers, report);
  const records = readRecords(trailers, report);
  const falls = readFalls(name, trailers, report);
  return cause && { note: { name, bump, summary, cause, records }, falls };
}

/**
 * The bump that the note asks for the dataset; undefined without one, or when it cannot be read. `first` is the number of
 * the first line of its front matter.
 */
function readBump(
  { intents, bad }: FrontMatter,
  first: number,
  packageName: string,
  report: ReportLine,
): Bump | undefined {
  const fix = `Write:  "${packageName}": minor`;
  for (const { number, content } of bad) {
    const message = `"${content.trim()}" is not a package and its bump, or names a package again.`;
    report("NOTE_FORMAT", number, message, fix);
  }
  if (intents.length === 0 && bad.length === 0) {
    const message = "The note names no package; the changesets tool would delete it and do nothing.";
    report("NOTE_PACKAGE", first, message, fix);
  }
  let found: Bump | undefined;
  for (const { line, name, bump } of intents) {
    const ours = name === packageName;
    if (ours && isBump(bump)) found = bump;
    else if (!isBump(bump) && (ours || bump !== "none")) {
      const hint = closestHint(bump, BUMPS);
      report("NOTE_BUMP", line, `"${bump}" is no bump of ${name}.${hint} Allowed: ${BUMPS.join(", ")}.`);
    }
  }
  return found;
}

function readTrailer({ number, content }: Line): Trailer[] {
  const match = /^(Cause|Records|Falls):(.*)$/.exec(content.trimEnd());
  return match ? [{ line: number, key: match[1] as Trailer["key"], value: (match[2] as string).trim() }] : [];
}

const LIKE_TRAILER = /^\s*(cause|records|falls)\s*:/i;

/** Trailers in another spelling, which would count as a part of the summary. */
function reportMisspelt(body: readonly Line[], report: ReportLine): boolean {
  const found = body.filter((line) => LIKE_TRAILER.test(line.content) && readTrailer(line).length === 0);
  for (const { number, content } of found) {
    const [, key = ""] = LIKE_TRAILER.exec(content) ?? [];
    const name = `${key.slice(0, 1).toUpperCase()}${key.slice(1).toLowerCase()}:`;
    const message = `"${content.trim()}" is no trailer as it is written.`;
    report("NOTE_TRAILER", number, message, `Begin the line with  ${name}`);
  }
  return found.length > 0;
}

function reportMixed(last: readonly Line[], report: ReportLine): void {
  const stray = last.find((line) => readTrailer(line).length === 0) as Line;
  const message = `"${stray.content.trim()}" stands among the trailers, which are a paragraph of their own.`;
  report(
    "NOTE_TRAILER",
    stray.number,
    message,
    "Put an empty line before the trailers, and only them after it.",
  );
}

function readCause(trailers: readonly Trailer[], report: ReportLine): CauseCode | undefined {
  const [first, second] = trailers.filter(({ key }) => key === "Cause");
  const allowed = `Allowed: ${Object.keys(CAUSES).join(", ")}.`;
  if (first === undefined) {
    report("NOTE_TRAILER", undefined, `The note's last paragraph lacks the trailer "Cause:". ${allowed}`);
    return undefined;
  }
  if (second) {
    report("NOTE_TRAILER", second.line, "The note gives two causes.", "Write a note for each cause.");
  }
  if (Object.hasOwn(CAUSES, first.value)) return first.value as CauseCode;
  const hint = closestHint(first.value, Object.keys(CAUSES));
  report("NOTE_CAUSE", first.line, `The cause "${first.value}" is not known.${hint} ${allowed}`);
  return undefined;
}

function readRecords(trailers: readonly Trailer[], report: ReportLine): string[] {
  const lines = trailers.filter(({ key }) => key === "Records");
  const records = new Set<string>();
  for (const { line, value } of lines) {
    for (const record of value.split(",").map((part) => part.trim())) {
      if (record === "*" || /^[^/\s]+\/[^\s]+$/.test(record)) records.add(record);
      else
        report(
          "NOTE_RECORDS",
          line,
          `"${record}" is no record. Write full keys, such as claims/some-id, or *.`,
        );
    }
  }
  if (lines.length === 0) {
    const fix = "Name the records that the note covers, separated by commas, or write:  Records: *";
    report("NOTE_TRAILER", undefined, 'The note\'s last paragraph lacks the trailer "Records:".', fix);
  }
  return [...records];
}
