import { autocomplete, select, text } from "@clack/prompts";
import { idOf, type Kind, kindOf, type RecordKey } from "@claimwire/schema";
import { answerOf } from "../ask.js";
import type { RecordField } from "./record-fields.js";

const NONE = "";

function askCode(
  { question, required }: RecordField,
  codes: Readonly<Record<string, string>>,
): Promise<string> {
  const options = Object.entries(codes).map(([value, hint]) => ({ value, label: value, hint }));
  const none = required ? [] : [{ value: NONE, label: "leave it out" }];
  return answerOf(select<string>({ message: question, options: [...none, ...options] }));
}

function askReference(
  { question, required }: RecordField,
  kind: Kind,
  known: ReadonlySet<RecordKey>,
): Promise<string> {
  const ids = [...known].filter((key) => kindOf(key) === kind).map(idOf);
  const none = required ? [] : [{ value: NONE, label: "leave it out" }];
  const options = [...none, ...ids.map((id) => ({ value: id, label: id }))];
  return answerOf(autocomplete<string>({ message: question, options, maxItems: 10 }));
}

/** Asks for one field at the terminal; undefined when it is left out. */
export async function askField(
  field: RecordField,
  known: ReadonlySet<RecordKey>,
): Promise<string | undefined> {
  const { question, required, codes, refersTo } = field;
  if (codes !== undefined) return (await askCode(field, codes)) || undefined;
  if (refersTo !== undefined) return (await askReference(field, refersTo, known)) || undefined;
  const validate = (value: string | undefined): string | undefined =>
    required && (value ?? "").trim() === "" ? "This one is needed." : undefined;
  const answer = await answerOf(text({ message: question, validate }));
  return (answer ?? "").trim() || undefined;
}

/** Asks for the id, which is the name of the file for ever. */
export async function askId(refuse: (id: string) => string | undefined): Promise<string> {
  const message = "Under which id? Lower-case letters, digits and single hyphens; it never changes.";
  return answerOf(text({ message, validate: (value) => refuse((value ?? "").trim()) }));
}
