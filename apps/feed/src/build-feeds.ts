import type { UpdatedFile } from "@claimwire/feeds";
import { hasErrors, type Issue, LEDGER_FOLDER } from "@claimwire/schema";
import { originOf, type RenderedFile, readConfig, storeIssue, writeRendering } from "@claimwire/store";
import { updateWire } from "@claimwire/wire";
import { readCheckpoint, writeCheckpoint } from "./checkpoint-cache.js";
import { readProved } from "./read-proved.js";
import { warnOfLarge } from "./warn-of-large.js";

/** What writing a set of files came to. */
export interface WrittenFeeds {
  readonly files: number;
  /** Files that are new or whose bytes changed. */
  readonly changed: number;
  readonly bytes: number;
}

export interface BuiltFeeds {
  /** Undefined when there is an error. */
  readonly written: WrittenFeeds | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Renders feeds and API from the ledger of a checkout into a folder. The ledger is proved first: nothing is published
 * that does not add up. `code`: a digest of everything that renders, so that what the last run made can stay where
 * nothing else changed; empty: unknown, and everything is made anew.
 */
export async function buildFeeds(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  code = "",
): Promise<BuiltFeeds> {
  const { config, issues: ofConfig } = readConfig(root, env);
  const maker = JSON.stringify([code, config]);
  const cached = code === "" ? undefined : readCheckpoint(root, maker);
  const { ledger, dataset, start, issues: ofLedger } = readProved(root, cached);
  const issues: Issue[] = [...ofConfig, ...ofLedger];
  if (config === undefined || dataset === undefined || hasErrors(issues))
    return { written: undefined, issues };
  const { releases, digests } = ledger;
  if (releases.length === 0) issues.push(emptyLedger());
  const origin = originOf(ledger, config);
  const written = await writeRendering({
    root,
    app: "feed",
    folder,
    origin,
    code,
    *render(last) {
      const checkpoint = yield* toFiles(
        updateWire({ releases, dataset, start }, config, { ...last, digests }),
      );
      if (checkpoint !== undefined && code !== "")
        writeCheckpoint(root, maker, { ledger: origin.ledger, checkpoint });
    },
  });
  issues.push(...written.issues, ...warnOfLarge(written.files));
  if (hasErrors(issues)) return { written: undefined, issues };
  const bytes = [...written.files.values()].reduce((sum, { size }) => sum + size, 0);
  return { written: { files: written.files.size, changed: written.changed, bytes }, issues };
}

/** Passes on what is rendered, and what it returns. */
function* toFiles<Last>(
  output: Generator<UpdatedFile, Last, undefined>,
): Generator<RenderedFile, Last, undefined> {
  for (let next = output.next(); ; next = output.next()) {
    if (next.done) return next.value;
    const { path, key, text } = next.value;
    yield { path, key, content: text };
  }
}

function emptyLedger(): Issue {
  const message = "The ledger holds no release, so there is nothing to tell yet.";
  const fix = "Run:  npx claimwire release";
  return storeIssue("LEDGER_EMPTY", { file: LEDGER_FOLDER, path: [] }, message, fix);
}
