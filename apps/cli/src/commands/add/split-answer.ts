import type { Part, Question, RecordField } from "./record-field.js";

/** Splits a typed list into its members: `a,b`. */
export function splitList(answer: string): string[] {
  return answer
    .split(",")
    .map((member) => member.trim())
    .filter((member) => member !== "");
}

/** Splits a typed list member into its parts: `dahua:actor`. */
export function splitParts(member: string): string[] {
  return member.split(":").map((part) => part.trim());
}

/** A question and its answer. */
export interface SingleAnswer {
  readonly question: Question;
  readonly value: string;
}

/** Splits the answer of a field into single answers; undefined when it has another form than the field requires. */
export function splitAnswer(field: RecordField, answer: string): SingleAnswer[] | undefined {
  const members = field.next === undefined ? [answer] : splitList(answer);
  if (members.length === 0) return undefined;
  const { parts } = field;
  if (parts === undefined) return members.map((value) => ({ question: field, value }));
  const single = members.flatMap((member) => {
    const values = splitParts(member);
    const least = parts.filter(({ optional }) => optional !== true).length;
    if (values.length < least || values.length > parts.length || values.includes("")) return [undefined];
    return values.map((value, index): SingleAnswer => ({ question: parts[index] as Part, value }));
  });
  return single.includes(undefined) ? undefined : (single as SingleAnswer[]);
}
