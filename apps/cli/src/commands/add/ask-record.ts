import { askText } from "../../questions/ask-text.js";
import { type AskContext, askField } from "./ask-field.js";
import type { Answers, RecordField } from "./record-field.js";

/** Asks for the id, which names the file and never changes. */
export async function askId(
  refuse: (id: string) => string | undefined,
  { terminal }: AskContext,
): Promise<string> {
  const message = "Under which id? Lower-case letters, digits and single hyphens; it never changes.";
  return (await askText({ message, required: true, refuse }, terminal)) ?? "";
}

/** Asks for all fields that no flag gave. */
export async function askRecord(
  fields: readonly RecordField[],
  given: Answers,
  context: AskContext,
): Promise<Answers> {
  const answers: Record<string, string | undefined> = { ...given };
  for (const field of fields) {
    if (answers[field.flag] !== undefined || field.asked?.(answers) === false) continue;
    answers[field.flag] = await askField(field, answers, context);
  }
  return answers;
}
