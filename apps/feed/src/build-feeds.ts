import { replay } from "@claimwire/changes";
import { hasErrors, type Issue, issue } from "@claimwire/schema";
import { originOf, type RenderedFile, readConfig, readLedger, writeRendering } from "@claimwire/store";
import { type OutputFile, renderWire } from "@claimwire/wire";
import { warnOfLarge } from "./warn-of-large.js";

/** What writing a set of files came to. */
export interface Written {
  readonly files: number;
  /** Files that are new or whose bytes changed. */
  readonly changed: number;
  readonly bytes: number;
}

export interface BuiltFeeds {
  /** Undefined when there is an error. */
  readonly written: Written | undefined;
  readonly issues: readonly Issue[];
}

function* toFiles(output: Iterable<OutputFile>): Generator<RenderedFile, void, undefined> {
  for (const { path, text } of output) yield { path, content: text };
}

/**
 * Renders feeds and API from the ledger of a checkout into a folder. The ledger is proved first: nothing is published
 * that does not add up.
 */
export async function buildFeeds(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): Promise<BuiltFeeds> {
  const [{ config, issues: ofConfig }, ledger] = await Promise.all([readConfig(root, env), readLedger(root)]);
  const { releases } = ledger;
  const issues: Issue[] = [...ofConfig, ...ledger.issues];
  if (!hasErrors(issues)) issues.push(...replay(releases).issues);
  if (config === undefined || hasErrors(issues)) return { written: undefined, issues };
  if (releases.length === 0) {
    const message = "The ledger holds no release, so there is nothing to tell yet.";
    const fix = "Run:  npx claimwire release";
    issues.push(issue("LEDGER_EMPTY", { file: "data/releases", path: [] }, message, fix));
  }
  const origin = originOf(ledger, config);
  const render = (): Iterable<RenderedFile> => toFiles(renderWire(releases, config));
  const {
    files,
    changed,
    issues: ofWriting,
  } = await writeRendering({ root, app: "feed", folder, origin, render });
  issues.push(...ofWriting, ...warnOfLarge(files));
  if (hasErrors(issues)) return { written: undefined, issues };
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  return { written: { files: files.size, changed, bytes }, issues };
}
