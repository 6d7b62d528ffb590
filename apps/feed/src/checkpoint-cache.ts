import { join } from "node:path";
import { makeWorkFolder, openSealed, readPlainFile, replaceFile, sealText } from "@claimwire/store";
import type { WireCheckpoint } from "@claimwire/wire";

/** The checkpoint that an earlier run left, and the ledger that it covers. */
export interface CachedCheckpoint {
  /** The digest of that ledger. */
  readonly ledger: string;
  readonly checkpoint: WireCheckpoint;
}

const FILE = "wire-checkpoint";

/**
 * Reads the checkpoint of an earlier run from the sealed file `.claimwire/cache/wire-checkpoint`: a line that says what
 * decides the checkpoint, and the checkpoint. Undefined when the file is damaged or was written with other
 * code or settings (`maker`), so it is never stale.
 */
export function readCheckpoint(root: string, maker: string): CachedCheckpoint | undefined {
  try {
    const text = openSealed(readPlainFile(join(makeWorkFolder(root, "cache"), FILE))?.toString());
    const [head = "", body = ""] = text?.split("\n") ?? [];
    const { maker: found, ledger } = JSON.parse(head) as { maker: string; ledger: string };
    return found === maker ? { ledger, checkpoint: JSON.parse(body) as WireCheckpoint } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the checkpoint for the next run. A failure is ignored: the next run then renders everything. */
export function writeCheckpoint(root: string, maker: string, cached: CachedCheckpoint): void {
  const { ledger, checkpoint } = cached;
  try {
    const folder = makeWorkFolder(root, "cache");
    const text = `${JSON.stringify({ maker, ledger })}\n${JSON.stringify(checkpoint)}`;
    replaceFile(join(folder, FILE), [sealText(text)]);
  } catch {
    // Nothing is lost but time.
  }
}
