import { createHash } from "node:crypto";
import { join } from "node:path";
import { makeWorkFolder, readPlainFile, replaceFile } from "@claimwire/store";
import type { Told } from "@claimwire/wire";

/** What an earlier run told, and of which ledger. */
export interface CachedTold {
  /** The digest of that ledger. */
  readonly ledger: string;
  readonly told: Told;
}

const FILE = "told";

/**
 * What an earlier run told, from `.claimwire/cache/told`: three lines, the SHA-256 of the others, what it follows from,
 * and itself. Undefined when it is damaged or follows from other code or settings (`maker`): so it is never stale.
 */
export function readTold(root: string, maker: string): CachedTold | undefined {
  try {
    const text = readPlainFile(join(makeWorkFolder(root, "cache"), FILE))?.toString() ?? "";
    const [digest, head = "", body = ""] = text.split("\n");
    if (digest !== digestOf(`${head}\n${body}`)) return undefined;
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
    replaceFile(join(folder, FILE), [`${digestOf(text)}\n${text}\n`]);
  } catch {
    // The next run tells everything again.
  }
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
