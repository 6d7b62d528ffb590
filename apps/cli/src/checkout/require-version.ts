import type { ClaimsRelease } from "@claimwire/release";
import { closestHint } from "@claimwire/schema";
import { userError } from "../shell/user-error.js";

/** Stops the verb when the ledger holds no such version; the message names the closest, and all. */
export function requireVersion(releases: readonly ClaimsRelease[], version: string): void {
  const versions = releases.map((release) => release.version);
  if (versions.includes(version)) return;
  const message = `There is no release "${version}".${closestHint(version, versions)}`;
  const fix = versions.length === 0 ? "Nothing is released yet." : `Released are ${versions.join(", ")}.`;
  throw userError("VERSION_UNKNOWN", "command line", message, fix);
}
