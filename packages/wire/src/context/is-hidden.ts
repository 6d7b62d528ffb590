import type { Claim } from "@claimwire/schema";
import { suppressionReason } from "../words/suppression-reason.js";
import type { ChangeContext } from "./change-context.js";

/** Whether lists must not tell what a change says: the record was removed, withheld, or is a suppressed claim. */
export function isHidden({ change, now }: Pick<ChangeContext, "change" | "now">): boolean {
  if (change.op === "removed" || change.content !== undefined) return true;
  return suppressionReason(now as Claim | undefined) !== undefined;
}
