import { renderRelease } from "@claimwire/ledger";
import { releaseRecords } from "@claimwire/release";
import { LIST_KEYS, releaseFile } from "@claimwire/schema";

import { versionToBe } from "../entries-to-be.js";
import { readPending } from "../pending.js";
import { setDataVersion, type TempCheckout } from "./temp-checkout.js";

/**
 * Leaves a checkout as `claimwire release --commit` does, without the changesets tool: for tests that need a release and
 * are about something else. `time` is when it is committed, in seconds since 1970.
 */
export function releaseDirectly(checkout: TempCheckout, time?: number): void {
  const pending = readPending(checkout.root);
  const { newest, base, records = new Map(), notes, noteFiles } = pending;
  const version = versionToBe(pending) ?? "";
  const now = newest?.released ?? "2026-01-01T00:00:00Z";
  const made = releaseRecords({
    previous: newest,
    base,
    target: records,
    version,
    now,
    notes,
    listKeys: LIST_KEYS,
  });
  if (made.release === undefined) throw new Error(made.issues.map(({ message }) => message).join("\n"));
  checkout.write(releaseFile(version), renderRelease(made.release));
  setDataVersion(checkout, version);
  checkout.write(
    "packages/dataset/CHANGELOG.md",
    `# @claimwire/dataset\n\n## ${version}\n\n- ${notes[0]?.summary}\n`,
  );
  for (const file of noteFiles) checkout.remove(file);
  checkout.commit(`Release data ${version}`, time);
}
