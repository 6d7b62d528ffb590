import { replay } from "@claimwire/ledger";
import { inLedgerFolder } from "@claimwire/release";
import { hasErrors, type Issue, LEDGER_FOLDER } from "@claimwire/schema";
import {
  originOf,
  readConfig,
  readLedger,
  readRendering,
  storeIssue,
  writeRendering,
} from "@claimwire/store";
import { updateWire } from "@claimwire/wire";

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
 * that does not add up. `code`: digest of the program. If it equals the last run's, unchanged files are kept; if
 * it is empty, all files are rendered.
 */
export async function buildFeeds(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  code = "",
): Promise<BuiltFeeds> {
  const { config, issues: ofConfig } = readConfig(root, env);
  const ledger = readLedger(root, { proved: provedLedger(folder, code) });
  const { releases, digests, proved } = ledger;
  const issues: Issue[] = [...ofConfig, ...ledger.issues];
  if (hasErrors(ledger.issues)) return { written: undefined, issues };
  const { issues: ofReplay, ...dataset } = replay(releases, undefined, { proved });
  issues.push(...inLedgerFolder(ofReplay));
  if (config === undefined || hasErrors(issues)) return { written: undefined, issues };
  if (releases.length === 0) issues.push(emptyLedger());
  const written = await writeRendering({
    root,
    app: "feed",
    folder,
    origin: originOf(ledger, config),
    code,
    *render(last) {
      for (const { path, key, text } of updateWire(releases, dataset, config, { ...last, digests }))
        yield { path, key, content: text };
    },
  });
  issues.push(...written.issues);
  if (hasErrors(issues)) return { written: undefined, issues };
  const bytes = [...written.files.values()].reduce((sum, { size }) => sum + size, 0);
  return { written: { files: written.files.size, changed: written.changed, bytes }, issues };
}

/** The digest of the ledger that this code proved and rendered in its last run. */
function provedLedger(folder: string, code: string): string | undefined {
  const last = code === "" ? undefined : readRendering(folder);
  return last?.code === code ? last.origin.ledger : undefined;
}

function emptyLedger(): Issue {
  const message = "The ledger holds no release, so there is nothing to tell yet.";
  const fix = "Run:  npx claimwire release";
  return storeIssue("LEDGER_EMPTY", { file: LEDGER_FOLDER, path: [] }, message, fix);
}
