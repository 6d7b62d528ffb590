import { type ChangeContext, isContent } from "./change-context.js";

/**
 * Whether a record was put together with another one, which was there before or took its new id first: its id leads
 * there now, and its content ends.
 */
export function isMerged({
  change,
  subject,
  before,
  old,
  now,
}: Pick<ChangeContext, "change" | "subject" | "before" | "old" | "now">): boolean {
  if (change.op === "moved") return before.has(subject);
  return change.op === "edited" && isContent(old) && now?.kind === "moved";
}
