import type { Issue, Records } from "@claimwire/schema";
import { checkAssertions } from "../assertions/check-assertions.js";
import type { Pending } from "./pending.js";
import { readAssertions } from "./read-assertions.js";

/** Holds the present records against `data/assertions.yaml`: what a release made of them must still hold. */
export async function checkHoldings(
  root: string,
  { newest, base, records, isProven }: Pick<Pending, "newest" | "base" | "records" | "isProven">,
): Promise<readonly Issue[]> {
  const { assertions, issues, locate } = await readAssertions(root);
  if (assertions === undefined || records === undefined) return issues;
  // A ledger that does not add up leads to no dataset that the records could be held against.
  const before =
    isProven && newest !== undefined
      ? { version: newest.version, records: base.records as Records }
      : undefined;
  return checkAssertions(assertions, records, before).map(locate);
}
