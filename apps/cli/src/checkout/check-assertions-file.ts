import type { Pending } from "@claimwire/release";
import { checkAssertions } from "@claimwire/release";
import type { Issue, Records } from "@claimwire/schema";
import { readAssertions } from "./read-assertions.js";

/** Reads `data/assertions.yaml`, and checks that a release of the present records would hold what it demands. */
export function checkAssertionsFile(
  root: string,
  { newest, base, records, isProven }: Pick<Pending, "newest" | "base" | "records" | "isProven">,
): readonly Issue[] {
  const { assertions, issues, locate } = readAssertions(root);
  if (assertions === undefined || records === undefined) return issues;
  // Without a proven ledger there is no dataset to compare with.
  const before =
    isProven && newest !== undefined
      ? { version: newest.version, records: base.records as Records }
      : undefined;
  return checkAssertions(assertions, records, before).map(locate);
}
