import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { readPublishedPath, readText, TWO_RELEASES } from "@claimwire/store";
import * as z from "zod";
import { cliIssue } from "../issues.js";

const lineSchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  published: z.string(),
  streams: z.array(z.string()),
});

/** The file of published entries of a checkout. */
export interface ReadPublished {
  /** From the root of the checkout. */
  readonly file: string;
  readonly lines: readonly string[];
  /** Whatever makes the file unfit to be compared with. */
  readonly issues: readonly Issue[];
}

function isEntry(line: string): boolean {
  try {
    return lineSchema.safeParse(JSON.parse(line)).success;
  } catch {
    return false;
  }
}

/** Reads the lines of the file of published entries; undefined in a checkout that keeps none. */
export function readPublishedEntries(root: string): ReadPublished | undefined {
  const file = readPublishedPath(root);
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const { text, issue } = readText(path, file);
  if (text === undefined) {
    const isMerge = issue.code === "CONFLICT_MARKERS";
    return { file, lines: [], issues: [isMerge ? { ...issue, fix: TWO_RELEASES } : issue] };
  }
  const all = text.split("\n");
  const broken = all.findIndex((line) => line !== "" && !isEntry(line));
  if (broken < 0) return { file, lines: all.filter((line) => line !== ""), issues: [] };
  const at = { file, path: [], line: broken + 1, column: 1 };
  const fix = `Restore it from git; the next release adds what it lacks:  git checkout HEAD -- ${file}`;
  return { file, lines: [], issues: [cliIssue("ENTRIES_ALTERED", at, "The line is no entry.", fix)] };
}

const NAMED_AT_MOST = 5;

/** Published entries that would change, as an issue. */
export function entriesAltered(
  file: string,
  altered: readonly string[],
  intruding: readonly string[],
): Issue {
  const lines = [...altered.map((line) => `then: ${line}`), ...intruding.map((line) => `now: ${line}`)];
  const more = lines.length > NAMED_AT_MOST ? ["…"] : [];
  const shown = [...lines.slice(0, NAMED_AT_MOST), ...more].join("\n");
  const message = `Entries that were published would change:\n${shown}`;
  const fix =
    "Subscribers would lose them or get them twice. Take back the change of code, settings or this file that does it.";
  return cliIssue("ENTRIES_ALTERED", file, message, fix);
}
