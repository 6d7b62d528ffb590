import type { ChangeContext } from "./change-context.js";

/** Whether a record was put together with one that was there before: its id leads there now, and its content ends. */
export function isMerged({
  change,
  subject,
  before,
}: Pick<ChangeContext, "change" | "subject" | "before">): boolean {
  return change.op === "moved" && before.has(subject);
}
