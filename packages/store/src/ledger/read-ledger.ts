import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { checkRendering, compareVersions, isVersion } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { type ParsedClaimsRelease, parseClaimsRelease } from "@claimwire/release";
import { type Issue, LEDGER_FOLDER } from "@claimwire/schema";
import { isLeftByTools } from "../text/is-left-by-tools.js";
import { fileIssue, readText, symbolicLink, unreadable } from "../text/read-text.js";
import { sortIssues } from "../text/sort-issues.js";

export interface ReadLedger {
  /** The releases without an issue, oldest first; empty before the first release. */
  readonly releases: readonly ClaimsRelease[];
  /** By version, SHA-256 over the files of the ledger up to and including that of the version. */
  readonly digests: ReadonlyMap<string, string>;
  /** How many of the oldest releases the digest `ReadLedgerOptions.proved` covers. */
  readonly proved: number;
  readonly issues: readonly Issue[];
}

export interface ReadLedgerOptions {
  /** Also compares each file with its standard rendering, byte for byte. Default: false. */
  readonly rendering?: boolean;
  /**
   * The digest of a ledger that the same code proved before (see `ReadLedger.digests`): files that are still the same
   * are not checked again.
   */
  readonly proved?: string | undefined;
}

/**
 * Reads the release files of a checkout and checks the shape of each; `replay` checks whether they add up. A file that
 * cannot be read, and a file that is no release, is an issue.
 */
export function readLedger(root: string, { rendering = false, proved }: ReadLedgerOptions = {}): ReadLedger {
  const { names, issues } = listReleases(root);
  const files = readFiles(root, names, issues);
  const provedFiles = files.findIndex(({ digest }) => digest === proved) + 1;
  const releases: ClaimsRelease[] = [];
  const digests = new Map<string, string>();
  for (const [index, { file, text, digest }] of files.entries()) {
    const parsed = index < provedFiles ? trustRelease(text) : parseClaimsRelease(text, file);
    issues.push(...parsed.issues);
    if (parsed.release === undefined) continue;
    if (rendering) issues.push(...checkRendering(text, parsed.release, file));
    releases.push(shareListKeys(parsed.release, releases.at(-1)));
    digests.set(parsed.release.version, digest);
  }
  return { releases, digests, proved: provedFiles, issues: sortIssues(issues) };
}

/** The release with the table of list keys of the one before it where both are equal, so that a long ledger holds one. */
function shareListKeys(release: ClaimsRelease, last: ClaimsRelease | undefined): ClaimsRelease {
  if (last === undefined || !isDeepStrictEqual(last.listKeys, release.listKeys)) return release;
  return { ...release, listKeys: last.listKeys };
}

interface LedgerFile {
  readonly file: string;
  readonly text: string;
  /** SHA-256 over this file and all before it. */
  readonly digest: string;
}

function readFiles(root: string, names: readonly string[], issues: Issue[]): readonly LedgerFile[] {
  let digest = "";
  return names.flatMap((name) => {
    const file = `${LEDGER_FOLDER}/${name}`;
    const { text, issue } = readText(join(root, file), file);
    if (text === undefined) {
      issues.push(issue);
      return [];
    }
    digest = createHash("sha256").update(`${digest} ${name}\n`).update(text).digest("base64url");
    return [{ file, text, digest }];
  });
}

/** The release in a file whose bytes were checked before. */
function trustRelease(text: string): ParsedClaimsRelease {
  return { release: JSON.parse(text) as ClaimsRelease, issues: [] };
}

function versionOf(name: string): string {
  return name.slice(0, -".json".length);
}

function listReleases(root: string): { names: string[]; issues: Issue[] } {
  const names: string[] = [];
  const issues: Issue[] = [];
  try {
    for (const entry of readdirSync(join(root, LEDGER_FOLDER), { withFileTypes: true })) {
      const { name } = entry;
      if (isLeftByTools(name)) continue;
      const file = `${LEDGER_FOLDER}/${name}`;
      if (entry.isSymbolicLink()) issues.push(symbolicLink(file));
      else if (entry.isFile() && name.endsWith(".json") && isVersion(versionOf(name))) names.push(name);
      else issues.push(notARelease(file));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") issues.push(unreadable(LEDGER_FOLDER, error));
  }
  names.sort((a, b) => compareVersions(versionOf(a), versionOf(b)));
  return { names, issues };
}

function notARelease(file: string): Issue {
  const message =
    "It is no release: the ledger holds files such as 1.2.0.json, written by a release, and nothing else.";
  return fileIssue("FILE_UNEXPECTED", file, message, "Remove it, or restore its name from git.");
}
