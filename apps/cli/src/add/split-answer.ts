import type { Question, RecordField } from "./record-field.js";

/** The members of a list as it is typed: `a,b`. */
export function splitList(answer: string): string[] {
  return answer
    .split(",")
    .map((member) => member.trim())
    .filter((member) => member !== "");
}

/** The parts of a member of a list as it is typed: `dahua:actor`. */
export function splitParts(member: string): string[] {
  return member.split(":").map((part) => part.trim());
}

/** One thing that was asked, and what was answered. */
export interface SingleAnswer {
  readonly question: Question;
  readonly value: string;
}

/** Takes an answer apart into what was asked one by one; undefined when it is not of the form that the field wants. */
export function splitAnswer(field: RecordField, answer: string): SingleAnswer[] | undefined {
  const members = field.next === undefined ? [answer] : splitList(answer);
  if (members.length === 0) return undefined;
  const { parts } = field;
  if (parts === undefined) return members.map((value) => ({ question: field, value }));
  const single = members.flatMap((member) => {
    const values = splitParts(member);
    if (values.length !== parts.length || values.includes("")) return [undefined];
    return parts.map((question, index): SingleAnswer => ({ question, value: values[index] as string }));
  });
  return single.includes(undefined) ? undefined : (single as SingleAnswer[]);
}
