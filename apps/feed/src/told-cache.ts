import { join } from "node:path";
import { makeWorkFolder, openSealed, readPlainFile, replaceFile, sealText } from "@claimwire/store";
import type { Told } from "@claimwire/wire";

/** What an earlier run told, and of which ledger. */
export interface CachedTold {
  /** The digest of that ledger. */
  readonly ledger: string;
  readonly told: Told;
}

const FILE = "told";

/**
 * What an earlier run told, from the sealed file `.claimwire/cache/told`: a line that says what it follows from, and
 * itself. Undefined when it is damaged or follows from other code or settings (`maker`): so it is never stale.
 */
export function readTold(root: string, maker: string): CachedTold | undefined {
  try {
    const text = openSealed(readPlainFile(join(makeWorkFolder(root, "cache"), FILE))?.toString());
    const [head = "", body = ""] = text?.split("\n") ?? [];
    const { maker: found, ledger } = JSON.parse(head) as { maker: string; ledger: string };
    return found === maker ? { ledger, told: JSON.parse(body) as Told } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what this run told for the next. A failure is of no consequence. */
export function writeTold(root: string, maker: string, { ledger, told }: CachedTold): void {
  try {
    const folder = makeWorkFolder(root, "cache");
    const text = `${JSON.stringify({ maker, ledger })}\n${JSON.stringify(told)}`;
    replaceFile(join(folder, FILE), [sealText(text)]);
  } catch {
    // The next run tells everything again.
  }
}
