import { renderRelease } from "@claimwire/ledger";
import { pendingVersion, releasePending } from "@claimwire/release";
import { hasErrors } from "@claimwire/schema";
import { readPending } from "../checkout/read-pending.js";
import { UserError } from "../shell/user-error.js";
import { setDataVersion, type TempCheckout } from "./temp-checkout.js";

/**
 * Leaves a checkout as `claimwire release --commit` does, without the changesets tool: for tests that need a release and
 * are about something else. `time` is when it is committed, in seconds since 1970.
 */
export async function releaseDirectly(checkout: TempCheckout, time?: number): Promise<void> {
  const pending = readPending(checkout.root);
  const { newest, notes, noteFiles } = pending;
  const version = pendingVersion(pending) ?? "";
  const now = newest?.released ?? "2026-01-01T00:00:00Z";
  const made = releasePending(pending, { version, now });
  const issues = [...pending.issues, ...made.issues];
  if (made.release === undefined || hasErrors(issues)) throw new UserError(...issues);
  checkout.write(`data/releases/${version}.json`, renderRelease(made.release));
  setDataVersion(checkout, version);
  checkout.write(
    "packages/dataset/CHANGELOG.md",
    `# @claimwire/dataset\n\n## ${version}\n\n- ${notes[0]?.summary}\n`,
  );
  for (const file of noteFiles) checkout.remove(file);
  checkout.commit(`Release data ${version}`, time);
}
