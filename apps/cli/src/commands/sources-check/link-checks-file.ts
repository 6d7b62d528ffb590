import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Issue, LINK_CHECKS_FILE } from "@claimwire/schema";
import { readText } from "@claimwire/store";
import * as z from "zod";
import { cliIssue } from "../../issues.js";
import type { LinkCheck } from "./link-check.js";

const day = z.iso.date();
const spell = z.strictObject({ since: day, last: day, days: z.int().min(1) }).exactOptional();

const lineSchema: z.ZodType<LinkCheck> = z.strictObject({
  source: z.string(),
  url: z.string(),
  visited: day,
  found: z.array(z.string().regex(/^[0-9a-f]{8}$/)).exactOptional(),
  absent: spell,
  altered: spell,
  unreachable: spell,
});

/** What is known of the addresses of sources, by the id of the source. */
export type LinkChecks = ReadonlyMap<string, LinkCheck>;

function parseLine(line: string): { readonly check: LinkCheck } | { readonly flaw: string } {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (parsed.success) return { check: parsed.data };
    const [{ path = [], message = "" } = {}] = parsed.error.issues;
    return { flaw: path.length === 0 ? message : `${path.join(".")}: ${message}` };
  } catch (error) {
    return { flaw: `The line is not JSON: ${(error as Error).message}.` };
  }
}

const FIX = "It is written by a command; put it back:  git checkout -- data/link-checks.ndjson";

interface ReadLinkChecks {
  readonly checks: LinkChecks;
  readonly issues: readonly Issue[];
}

/** Reads what earlier runs saw; without the file, nothing. */
export function readLinkChecks(root: string): ReadLinkChecks {
  const path = join(root, LINK_CHECKS_FILE);
  if (!existsSync(path)) return { checks: new Map(), issues: [] };
  const { text, issue } = readText(path, LINK_CHECKS_FILE);
  return text === undefined ? { checks: new Map(), issues: [issue] } : parseLinkChecks(text);
}

/**
 * Reads the text of `data/link-checks.ndjson`: one JSON object a line. Of two lines of one source, as a merge leaves them,
 * that of the later visit counts.
 */
function parseLinkChecks(text: string): ReadLinkChecks {
  const checks = new Map<string, LinkCheck>();
  const issues: Issue[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = parseLine(line);
    if ("check" in read) {
      const { source, visited } = read.check;
      if (visited >= (checks.get(source)?.visited ?? "")) checks.set(source, read.check);
    } else {
      const at = { file: LINK_CHECKS_FILE, path: [], line: index + 1, column: 1 };
      issues.push(cliIssue("LINK_CHECKS_INVALID", at, read.flaw, FIX));
    }
  }
  return { checks, issues };
}

/** The text of the file: a line a source, sorted by id, so that two runs differ in what they saw and in nothing else. */
export function renderLinkChecks(checks: LinkChecks): string {
  const sorted = [...checks.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
  return sorted
    .map(({ source, url, visited, found, absent, altered, unreachable }) => {
      return `${JSON.stringify({ source, url, visited, found, absent, altered, unreachable })}\n`;
    })
    .join("");
}
