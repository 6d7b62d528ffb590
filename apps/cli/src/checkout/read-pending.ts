import { findPending, type Pending } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { type ReadLedgerOptions, readLedger, readNotes, readRecords } from "@claimwire/store";
import { explainGone } from "./explain-gone.js";
import { explainNames } from "./explain-names.js";
import { placeIssues } from "./place-issues.js";

type RenderingOption = Pick<ReadLedgerOptions, "rendering">;

/** What was read of a checkout. */
export interface ReadCheckout {
  readonly data: ReturnType<typeof readRecords>;
  readonly ledger: ReturnType<typeof readLedger>;
  readonly written: ReturnType<typeof readNotes>;
}

/** What is pending in a checkout, and where its records stand. */
export interface PendingCheckout extends Pending {
  /** The file of each record, relative to the root. */
  readonly files: ReadCheckout["data"]["files"];
}

/** Reads records, ledger and why-notes. With `rendering`, it compares each release file with its standard rendering. */
export function readCheckout(root: string, { rendering = false }: RenderingOption = {}): ReadCheckout {
  return { data: readRecords(root), ledger: readLedger(root, { rendering }), written: readNotes(root) };
}

/** Whether a release is missing only because its file cannot be read, which is told of the file. */
function isUnreadRelease({ code, at }: Issue, ofLedger: readonly Issue[]): boolean {
  return code === "RELEASE_MISSING" && ofLedger.some((other) => other.at.file === at.file);
}

/** Proves the ledger, and finds what is pending and which notes cover it. */
export function pendingOf(read: ReadCheckout): PendingCheckout {
  const pending = findPending(read);
  const { files, readable } = read.data;
  const found = pending.issues.filter((issue) => !isUnreadRelease(issue, read.ledger.issues));
  const placed = pending.records === undefined ? found : placeIssues(found, files);
  const issues = explainNames(placed, readable);
  return {
    ...pending,
    files,
    issues: pending.isProven ? explainGone(issues, read.data, pending.base) : issues,
  };
}

/** Reads a checkout, and finds what is pending in it. */
export function readPending(root: string, options: RenderingOption = {}): PendingCheckout {
  return pendingOf(readCheckout(root, options));
}
