import * as z from "zod";
import { isCalendarDate } from "../dates/calendar-date.js";
import { isEdtfDate } from "../dates/edtf-date.js";
import { suggestDate } from "../dates/suggest-date.js";
import type { ShapeCode } from "../issues/shape-codes.js";
import type { CodeList } from "./codes.js";
import type { FieldProblem } from "./field-problem.js";
import { idProblem } from "./id-problem.js";
import type { Kind } from "./kind.js";
import { ID_MAX_LENGTH } from "./kind.js";
import { languageProblem } from "./language-problem.js";
import { quote } from "./quote.js";
import { invisibleProblem, textProblem } from "./text-problem.js";
import type { VocabularyList } from "./vocabulary.js";

/** Adds a check that answers with a problem, or with nothing when the value is sound. */
export function checked<T extends z.ZodType>(
  schema: T,
  check: (value: z.output<T>) => FieldProblem | undefined,
): T {
  // `superRefine` says the same, but makes a closure for each value that it looks at.
  return schema.check((payload) => {
    const problem = check(payload.value);
    if (problem === undefined) return;
    const { message, ...params } = problem;
    payload.issues.push({ code: "custom", message, params, input: payload.value, continue: true });
  });
}

/** What a text holds, beyond any text of one line. */
export type TextFormat =
  | "text"
  | "title"
  | "id"
  | "date"
  | "day"
  | "decimal"
  | "unit"
  | "address"
  | "language"
  | "sha256";

/** What a value is, so that it can be put into words, published and looked up wherever it stands. */
export interface ValueMeta {
  /** Of a text. */
  readonly format?: TextFormat;
  /** The most characters of a text. */
  readonly max?: number;
  /** Of a reference: the kind of record that it leads to. */
  readonly to?: Kind;
  /** Of a code: the list that it is from. */
  readonly codes?: CodeList;
  /** Of a code, and of a unit: the list of the dataset's vocabulary that it is from. */
  readonly list?: VocabularyList;
  /** What published types call an object or a code. */
  readonly name?: string;
  /**
   * How the members of a list are told apart: by these fields; `[]`: plain values, each its own key. A list without
   * has a meaningful order and is compared whole.
   */
  readonly keys?: readonly string[];
  /** The most members of a list. */
  readonly most?: number;
}

export const valueMeta: z.core.$ZodRegistry<ValueMeta> = z.registry<ValueMeta>();

/** A text of one line, in NFC, without control characters, of at most `max` characters. */
export function text(max: number): z.ZodString {
  return checked(z.string(), (value) => textProblem(value, max)).register(valueMeta, { format: "text", max });
}

/** The title of a document as it is printed, which pages and entries quote. */
export function title(max: number): z.ZodString {
  return text(max).register(valueMeta, { format: "title", max });
}

/** A code of a closed list; published types call it `name`. */
export function code<T extends string>(name: string, codes: CodeList<T>): z.ZodEnum<{ [K in T]: K }> {
  return z.enum(Object.keys(codes) as [T, ...T[]]).register(valueMeta, { name, codes });
}

/**
 * A code of a list of the dataset's vocabulary, which `findUnlisted` compares with it; published types call it `name`.
 */
export function term(name: string, list: VocabularyList): z.ZodString {
  return text(ID_MAX_LENGTH).register(valueMeta, { name, codes: {}, list });
}

/** An object in a record; published types call it `name`. */
export function object<T extends z.ZodRawShape>(name: string, shape: T): z.ZodObject<T, z.core.$strict> {
  return z.strictObject(shape).register(valueMeta, { name });
}

/** A text of which `find` says what is wrong with it; undefined when it is sound. */
function formatted(
  format: TextFormat,
  code: ShapeCode,
  find: (value: string) => string | Omit<FieldProblem, "code"> | undefined,
): z.ZodString {
  return checked(z.string(), (value) => {
    const found = find(value);
    if (found === undefined) return undefined;
    return typeof found === "string" ? { code, message: found } : { code, ...found };
  }).register(valueMeta, { format });
}

export function id(): z.ZodString {
  return formatted("id", "ID_FORMAT", idProblem);
}

/** The bare id of a record of one kind. */
export function referenceTo(kind: Kind): z.ZodString {
  return id().register(valueMeta, { format: "id", to: kind });
}

export function date(): z.ZodString {
  return formatted("date", "DATE_IMPOSSIBLE", (value) => {
    if (isEdtfDate(value)) return undefined;
    const plain = value.replace(/[“”„‘’‚«»]/g, "");
    if (plain !== value)
      return `${quote(value)} has typographic quotation marks; write straight ones: ${quote(plain)}.`;
    const message = `${quote(value)} is no date of the calendar in EDTF (ISO 8601-2), such as 2018, 2018-10, 2018-10-22, ../2018-10.`;
    const likely = suggestDate(value);
    if (likely !== undefined) return { message, fix: `Perhaps it is  ${quote(likely)}` };
    return {
      message,
      fix: "Write year, month and day in this order, with hyphens; a span with a slash:  2017/2018-03",
    };
  });
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function day(): z.ZodString {
  return formatted("day", "DATE_IMPOSSIBLE", (value) => {
    if (value.length === "YYYY-MM-DD".length && isCalendarDate(value)) return undefined;
    return `${quote(value)} is no day of the calendar, such as 2018-10-22.`;
  });
}

/** A currency of ISO 4217, or a unit of the dataset's vocabulary, with which `findUnlisted` compares it. */
export function unit(): z.ZodString {
  return text(ID_MAX_LENGTH).register(valueMeta, { format: "unit", list: "units" });
}

export function sha256(): z.ZodString {
  return formatted("sha256", "BAD_FORMAT", (value) => {
    if (/^[0-9a-f]{64}$/.test(value)) return undefined;
    return "The fingerprint is not of 64 lower-case hexadecimal digits.";
  });
}

export function webLink(): z.ZodString {
  return checked(z.string(), (value) => {
    const problem = textProblem(value, 2_000) ?? invisibleProblem(value);
    if (problem) return problem;
    const fix = "Write the whole address, as it was seen, from http:// or https:// on.";
    if (/\s/.test(value)) {
      const encoded = value.replace(/\s/g, "%20");
      const message = `${quote(value)} holds a blank, which no address does.`;
      return { code: "LINK_NOT_HTTP", message, fix: `Take it out, or write it as  ${encoded}` };
    }
    if (!/^https?:\/\/[^\s/]/i.test(value) || !URL.canParse(value)) {
      return { code: "LINK_NOT_HTTP", message: `${quote(value)} is no absolute http or https address.`, fix };
    }
    const { username, password } = new URL(value);
    if (username === "" && password === "") return undefined;
    return { code: "LINK_NOT_HTTP", message: "The address carries a user name or a password.", fix };
  }).register(valueMeta, { format: "address" });
}

/** A language tag (BCP 47) of a language that the registry of subtags holds, in its canonical letter case. */
export function language(): z.ZodString {
  return formatted("language", "BAD_FORMAT", languageProblem);
}

/** A decimal number as a text: `61000000`, `1.2`, `-3`. */
export function decimal(): z.ZodString {
  return formatted("decimal", "BAD_FORMAT", (value) => {
    if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) && value !== "-0") return undefined;
    const message = `${quote(value)} is no plain decimal number, such as 61000000 or 1.2.`;
    const isGrouped =
      /^-?[1-9]\d{0,2}([.,' \u00a0\u2009\u202f]\d{3})+$/u.test(value) && !/^-?\d+[.,]\d{3}$/.test(value);
    if (isGrouped)
      return {
        message,
        fix: `Write the digits with nothing between them:  ${quote(value.replace(/[^\d-]/g, ""))}`,
      };
    const fix =
      "Write digits alone, in quotes: no sign of a currency, which is the unit, and no word such as million.";
    return { message, fix };
  });
}

/**
 * A list that says something: absent rather than empty, its members keyed as `keys` tells, of at most `most` of them.
 */
export function keyedList<T extends z.ZodType>(
  member: T,
  keys: readonly string[],
  most?: number,
): z.ZodArray<T> {
  const list = nonEmpty(z.array(member));
  if (most === undefined) return list.register(valueMeta, { keys });
  return atMost(list, most).register(valueMeta, { keys, most });
}

/** A list of at most `most` members. */
export function atMost<T extends z.ZodArray>(list: T, most: number): T {
  return checked(list, (value) => {
    if (value.length <= most) return undefined;
    const message = `The list has ${value.length} members; at most ${most} are allowed.`;
    return { code: "LIST_TOO_LONG", message, fix: "Divide the record, or leave out what matters least." };
  });
}

/** A list whose order means something. */
export function orderedList<T extends z.ZodType>(member: T): z.ZodArray<T> {
  return nonEmpty(z.array(member));
}

function nonEmpty<T extends z.ZodArray>(list: T): T {
  return checked(list, (value) => {
    if (value.length > 0) return undefined;
    return { code: "TEXT_EMPTY", message: "The list is empty.", fix: "Leave the field out." };
  });
}
