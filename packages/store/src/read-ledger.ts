import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkRendering, compareVersions, isVersion, parseRelease, type Release } from "@claimwire/changes";
import type { Issue } from "@claimwire/schema";
import { fileIssue, readText, symbolicLink, unreadable } from "./read-text.js";
import { sortIssues } from "./sort-issues.js";

/** The folder of the ledger, from the root. */
export const LEDGER_FOLDER = "data/releases";

export interface ReadLedger {
  /** Oldest first: those whose files are sound. None is there before the first release. */
  readonly releases: readonly Release[];
  /** By version, SHA-256 over the files of the ledger up to and including its own: all that a release rests on. */
  readonly digests: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

export interface ReadLedgerOptions {
  /** Also holds each file against its standard rendering, byte for byte; false unless asked. */
  readonly rendering?: boolean;
}

/**
 * Reads the release files of a checkout and checks the shape of each; whether they add up, `replay` says. A file that
 * cannot be read is an issue, and so is a file that is no release.
 */
export async function readLedger(
  root: string,
  { rendering = false }: ReadLedgerOptions = {},
): Promise<ReadLedger> {
  const { names, issues } = listReleases(root);
  const releases: Release[] = [];
  const digests = new Map<string, string>();
  let digest = "";
  for (const name of names) {
    const file = `${LEDGER_FOLDER}/${name}`;
    const { text, issue } = readText(join(root, file), file);
    if (text === undefined) {
      issues.push(issue);
      continue;
    }
    digest = createHash("sha256").update(`${digest} ${name}\n`).update(text).digest("hex");
    const parsed = parseRelease(text, file);
    issues.push(...parsed.issues);
    if (parsed.release === undefined) continue;
    if (rendering) issues.push(...checkRendering(text, parsed.release, file));
    releases.push(parsed.release);
    digests.set(parsed.release.version, digest);
  }
  return { releases, digests, issues: sortIssues(issues) };
}

function listReleases(root: string): { names: string[]; issues: Issue[] } {
  const names: string[] = [];
  const issues: Issue[] = [];
  try {
    for (const entry of readdirSync(join(root, LEDGER_FOLDER), { withFileTypes: true })) {
      const file = `${LEDGER_FOLDER}/${entry.name}`;
      if (entry.isSymbolicLink()) issues.push(symbolicLink(file));
      else if (
        entry.isFile() &&
        isVersion(entry.name.replace(/\.json$/, "")) &&
        entry.name.endsWith(".json")
      ) {
        names.push(entry.name);
      } else if (entry.name !== ".gitkeep") issues.push(notARelease(file));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") issues.push(unreadable(LEDGER_FOLDER, error));
  }
  const versionOf = (name: string): string => name.slice(0, -".json".length);
  names.sort((a, b) => compareVersions(versionOf(a), versionOf(b)));
  return { names, issues };
}

function notARelease(file: string): Issue {
  const message =
    "It is no release: the ledger holds files such as 1.2.0.json, written by a release, and nothing else.";
  return fileIssue("FILE_UNEXPECTED", file, message, "Remove it, or restore its name from git.");
}
