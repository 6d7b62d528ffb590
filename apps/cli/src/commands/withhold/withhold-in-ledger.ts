import { renderRelease, replay, withhold } from "@claimwire/ledger";
import { type ClaimsRelease, inLedgerFolder } from "@claimwire/release";
import { type Issue, releaseFile } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";

/** What is taken out of the ledger: content of records, by full key, and summaries of why-notes, by name. */
export interface ToWithhold {
  readonly records: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

export interface WithheldLedger {
  /** The files that change, by path. */
  readonly writes: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

function checkSummaries({ notes, version, format }: ClaimsRelease, { notes: named }: ToWithhold): Issue[] {
  if (format !== 1) return [];
  return notes
    .filter(({ name }) => named.has(name))
    .map(({ name }) => {
      const message = `The summary of ${name} cannot be withheld: ${version} is of format 1, whose digest holds the summaries themselves.`;
      const fix =
        'Only a new ledger without that release would be rid of it; see docs/ledger.md, "Withheld content".';
      return cliIssue("WITHHOLD_IMPOSSIBLE", releaseFile(version), message, fix);
    });
}

/**
 * Replaces content in the files of the ledger by its digest, and proves that the ledger adds up as before. Empty when no
 * release holds any of it.
 */
export function withholdInLedger(releases: readonly ClaimsRelease[], what: ToWithhold): WithheldLedger {
  const issues = releases.flatMap((release) => checkSummaries(release, what));
  if (issues.length > 0) return { writes: new Map(), issues };
  const withheld = releases.map((release) => withhold(release, what.records, what.notes));
  const broken = inLedgerFolder(replay(withheld).issues);
  const writes = withheld.flatMap((release, index) => {
    const text = renderRelease(release);
    const before = renderRelease(releases[index] as ClaimsRelease);
    return text === before ? [] : [[releaseFile(release.version), text] as const];
  });
  return { writes: new Map(writes), issues: broken };
}
