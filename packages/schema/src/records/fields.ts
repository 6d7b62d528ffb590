import * as z from "zod";
import { isCalendarDate } from "../dates/calendar-date.js";
import { isEdtfDate } from "../dates/edtf-date.js";
import type { ShapeCode } from "../issues/shape-codes.js";
import { type CodeList, UNITS } from "./codes.js";
import { isCurrency } from "./currency.js";
import type { Kind } from "./kind.js";
import { ID_MAX_LENGTH, ID_PATTERN } from "./kind.js";
import { quote } from "./quote.js";

/** What our own checks hand through zod to `parse-record`: the code of the issue, and how to mend it. */
export interface FieldProblem {
  readonly code: ShapeCode;
  readonly message: string;
  readonly fix?: string;
}

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
  /** What published types call an object or a code. */
  readonly name?: string;
  /**
   * How the members of a list are told apart: by these fields; `[]`: plain values, each its own key. A list without
   * has a meaningful order and is compared whole.
   */
  readonly keys?: readonly string[];
}

export const valueMeta: z.core.$ZodRegistry<ValueMeta> = z.registry<ValueMeta>();

// C0 and C1 controls, DEL, and what XML 1.0 (section 2.2) forbids. Line breaks have no place in a field of one line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Most texts hold nothing else, and every check of characters passes over them. */
const PRINTABLE_ASCII = /^[!-~](?:[ -~]*[!-~])?$/;

function checkText(value: string, max: number): FieldProblem | undefined {
  if (value.length <= max && PRINTABLE_ASCII.test(value)) return undefined;
  const found = FORBIDDEN.exec(value);
  if (found) {
    const message = `Found the character ${codePoint(found[0])}; a text holds no control characters or line breaks.`;
    return { code: "TEXT_CHARACTER", message, fix: "Remove the character." };
  }
  if (value.normalize("NFC") !== value) {
    const message = "The text is not in Unicode normalisation form C.";
    return { code: "TEXT_NOT_NFC", message, fix: `Write it composed:  ${value.normalize("NFC")}` };
  }
  if (value.trim() === "") return { code: "TEXT_EMPTY", message: "The text is empty." };
  if (value.trim() !== value)
    return { code: "BAD_FORMAT", message: "The text begins or ends with white space." };
  const length = [...value].length;
  if (length <= max) return undefined;
  return { code: "TEXT_TOO_LONG", message: `The text has ${length} characters; at most ${max} are allowed.` };
}

/** A text of one line, in NFC, without control characters, of at most `max` characters. */
export function text(max: number): z.ZodString {
  return checked(z.string(), (value) => checkText(value, max)).register(valueMeta, { format: "text", max });
}

/** The title of a document as it is printed, which pages and entries quote. */
export function title(max: number): z.ZodString {
  return text(max).register(valueMeta, { format: "title", max });
}

/** A code of a closed list; published types call it `name`. */
export function code<T extends string>(name: string, codes: CodeList<T>): z.ZodEnum<{ [K in T]: K }> {
  return z.enum(Object.keys(codes) as [T, ...T[]]).register(valueMeta, { name, codes });
}

/** An object in a record; published types call it `name`. */
export function object<T extends z.ZodRawShape>(name: string, shape: T): z.ZodObject<T, z.core.$strict> {
  return z.strictObject(shape).register(valueMeta, { name });
}

/** A text of which `find` says what is wrong with it; undefined when it is sound. */
function formatted(
  format: TextFormat,
  code: ShapeCode,
  find: (value: string) => string | undefined,
): z.ZodString {
  return checked(z.string(), (value) => {
    const message = find(value);
    return message === undefined ? undefined : { code, message };
  }).register(valueMeta, { format });
}

export function id(): z.ZodString {
  return formatted("id", "ID_FORMAT", (value) => {
    if (value.length > ID_MAX_LENGTH)
      return `The id has ${value.length} characters; at most ${ID_MAX_LENGTH} are allowed.`;
    if (ID_PATTERN.test(value)) return undefined;
    return `${quote(value)} is no id: lower-case letters, digits and single hyphens are allowed.`;
  });
}

/** The bare id of a record of one kind. */
export function referenceTo(kind: Kind): z.ZodString {
  return id().register(valueMeta, { format: "id", to: kind });
}

export function date(): z.ZodString {
  return formatted("date", "DATE_IMPOSSIBLE", (value) => {
    if (isEdtfDate(value)) return undefined;
    return `${quote(value)} is no date of the calendar in EDTF (ISO 8601-2), such as 2018, 2018-10, 2018-10-22, ../2018-10.`;
  });
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function day(): z.ZodString {
  return formatted("day", "DATE_IMPOSSIBLE", (value) => {
    if (value.length === "YYYY-MM-DD".length && isCalendarDate(value)) return undefined;
    return `${quote(value)} is no day of the calendar, such as 2018-10-22.`;
  });
}

/** A currency of ISO 4217, or one of our units. */
export function unit(): z.ZodString {
  return formatted("unit", "UNKNOWN_CODE", (value) => {
    if (Object.hasOwn(UNITS, value) || isCurrency(value)) return undefined;
    return `${quote(value)} is no unit: ${Object.keys(UNITS).join(", ")} or a currency of ISO 4217.`;
  });
}

export function sha256(): z.ZodString {
  return formatted("sha256", "BAD_FORMAT", (value) => {
    if (/^[0-9a-f]{64}$/.test(value)) return undefined;
    return "The fingerprint is not of 64 lower-case hexadecimal digits.";
  });
}

export function webLink(): z.ZodString {
  return checked(z.string(), (value) => {
    const problem = checkText(value, 2_000);
    if (problem) return problem;
    const fix = "Write the whole address, as it was seen, from http:// or https:// on.";
    if (!/^https?:\/\/[^\s/]/i.test(value) || !URL.canParse(value)) {
      return { code: "LINK_NOT_HTTP", message: `${quote(value)} is no absolute http or https address.`, fix };
    }
    const { username, password } = new URL(value);
    if (username === "" && password === "") return undefined;
    return { code: "LINK_NOT_HTTP", message: "The address carries a user name or a password.", fix };
  }).register(valueMeta, { format: "address" });
}

/** What BCP 47 makes of a tag; undefined for what is none. No language has a subtag of more than three letters yet. */
function canonicalLanguage(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** A language tag (BCP 47), in its canonical letter case. */
export function language(): z.ZodString {
  return formatted("language", "BAD_FORMAT", (value) => {
    const canonical = canonicalLanguage(value);
    if (canonical === value) return undefined;
    if (canonical !== undefined) return `The language tag ${quote(value)} is written "${canonical}".`;
    return `${quote(value)} is no language tag (BCP 47), such as en or zh-Hans.`;
  });
}

/** A decimal number as a text: `61000000`, `1.2`, `-3`. */
export function decimal(): z.ZodString {
  return formatted("decimal", "BAD_FORMAT", (value) => {
    if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) && value !== "-0") return undefined;
    return `${quote(value)} is no plain decimal number, such as 61000000 or 1.2.`;
  });
}

/** A list that says something: absent rather than empty, its members keyed as `keys` tells. */
export function keyedList<T extends z.ZodType>(member: T, keys: readonly string[]): z.ZodArray<T> {
  return nonEmpty(z.array(member)).register(valueMeta, { keys });
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
