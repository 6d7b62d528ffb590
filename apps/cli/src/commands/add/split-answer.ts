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

// No text of a record holds it.
const MEMBER_END = "\u001e";

/** Joins the members of a list into one answer. */
export function joinMembers({ repeated }: Pick<RecordField, "repeated">, members: Iterable<string>): string {
  return [...members].join(repeated ? MEMBER_END : ",");
}

/** The members of an answer to a list. */
export function splitMembers({ repeated }: RecordField, answer: string): string[] {
  return repeated ? answer.split(MEMBER_END).map((member) => member.trim()) : splitList(answer);
}

/** The parts of a member; the last one keeps its colons where the flag is given once for each member. */
export function splitMember({ repeated, parts = [] }: RecordField, member: string): string[] {
  const pieces = splitParts(member);
  if (!repeated || pieces.length <= parts.length) return pieces;
  const last = parts.length - 1;
  return [...pieces.slice(0, last), member.split(":").slice(last).join(":").trim()];
}

/** A question and its answer. */
export interface SingleAnswer {
  readonly question: Question;
  readonly value: string;
  /** The parts of the same member before it. */
  readonly before: readonly string[];
}

/** Splits the answer of a field into single answers; undefined when it has another form than the field requires. */
export function splitAnswer(field: RecordField, answer: string): SingleAnswer[] | undefined {
  const members = field.next === undefined ? [answer] : splitMembers(field, answer);
  if (members.length === 0) return undefined;
  const { parts } = field;
  if (parts === undefined) return members.map((value) => ({ question: field, value, before: [] }));
  const single = members.flatMap((member) => {
    const values = splitMember(field, member);
    const least = parts.filter(({ optional }) => optional !== true).length;
    if (values.length < least || values.length > parts.length || values.includes("")) return [undefined];
    return values.map(
      (value, index): SingleAnswer => ({
        question: parts[index] as Part,
        value,
        before: values.slice(0, index),
      }),
    );
  });
  return single.includes(undefined) ? undefined : (single as SingleAnswer[]);
}
