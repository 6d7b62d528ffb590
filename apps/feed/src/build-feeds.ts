import { replay } from "@claimwire/changes";
import { hasErrors, type Issue, issue } from "@claimwire/schema";
import { readConfig, readLedger } from "@claimwire/store";
import { type OutputFile, renderWire } from "@claimwire/wire";
import { type Written, writeOutput } from "./write-output.js";

export interface BuiltFeeds {
  /** Undefined when there is an error; then the last output is as it was. */
  readonly written: Written | undefined;
  readonly issues: readonly Issue[];
}

/** Bytes beyond which a document that readers fetch again and again is a burden. */
const LARGE = 250_000;

/** The document that people subscribe to, in the format that is fetched most. */
const SUBSCRIPTION = /^feeds\/(?!archive\/)(.+)\.xml$/;

/** Passes files on, and notes subscription documents that are too large. */
function* watchSizes(output: Iterable<OutputFile>, issues: Issue[]): Generator<OutputFile, void, undefined> {
  for (const file of output) {
    const [, stream] = SUBSCRIPTION.exec(file.path) ?? [];
    const bytes = stream === undefined ? 0 : Buffer.byteLength(file.text);
    if (bytes > LARGE) {
      const message = `The stream ${stream} has ${Math.round(bytes / 1000)} kB; 250 kB is a lot to fetch again and again.`;
      issues.push(issue("FEED_LARGE", { file: file.path, path: [] }, message));
    }
    yield file;
  }
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
  const [{ config, issues: ofConfig }, { releases, issues: ofLedger }] = await Promise.all([
    readConfig(root, env),
    readLedger(root),
  ]);
  const issues: Issue[] = [...ofConfig, ...ofLedger];
  if (!hasErrors(issues)) issues.push(...replay(releases).issues);
  if (config === undefined || hasErrors(issues)) return { written: undefined, issues };
  if (releases.length === 0) {
    const message = "The ledger holds no release, so there is nothing to tell yet.";
    const fix = "Run:  npx claimwire release";
    issues.push(issue("LEDGER_EMPTY", { file: "data/releases", path: [] }, message, fix));
  }
  const written = writeOutput(watchSizes(renderWire(releases, config), issues), folder);
  return { written, issues };
}
