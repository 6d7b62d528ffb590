import { createHash } from "node:crypto";
import type { Settings } from "../../config/config.js";
import type { ReadLedger } from "../../ledger/read-ledger.js";

/** What a set of files was rendered from. Pages and feeds are published together only when they have one origin. */
export interface Origin {
  /** Of the newest release; null when there is none. */
  readonly version: string | null;
  readonly baseUrl: string;
  /** Digest of the ledger's files. Withholding content changes it, but not the digest of a release. */
  readonly ledger: string;
  /** Digest of all settings. */
  readonly settings: string;
}

export function originOf({ releases, digests }: ReadLedger, config: Settings): Origin {
  const version = releases.at(-1)?.version ?? null;
  return {
    version,
    baseUrl: config.baseUrl,
    ledger: version === null ? "" : (digests.get(version) ?? ""),
    settings: createHash("sha256").update(JSON.stringify(config)).digest("hex"),
  };
}

export function isSameOrigin(one: Origin, other: Origin): boolean {
  return one.ledger === other.ledger && one.settings === other.settings && one.version === other.version;
}
