import { escapeText } from "../entry/html.js";

/**
 * Around the number of a value while a library prints: of the characters for private use, which are neither escaped nor
 * removed. Settings with this one are found out, as what was learned does not give what the library printed.
 */
const MARK = "\ue000";
const MARKS = new RegExp(`${MARK}(\\d+)${MARK}`);

/** What a date is written as in Atom and in RSS. */
const DATE_FORMS: readonly ((date: Date) => string)[] = [
  (date) => date.toISOString(),
  (date) => date.toUTCString(),
];
const MARKED_DATE = "2001-02-03T04:05:06Z";

/** How values of a kind are taken apart. */
export interface PrintedParts<T> {
  /** The same value with other texts and another date, each of them asked for in one order. */
  readonly map: (value: T, text: (was: string) => string, date: (was: string) => string) => T;
  /** What decides which texts a value has, and how they are printed. */
  readonly shapeOf: (value: T) => string;
}

/**
 * Prints plain values by what a library printed around the texts and the date of one of their shape: most values are
 * plain, and the library needs many times as long for each.
 */
export class PrintedShapes<T> {
  readonly #parts: PrintedParts<T>;
  /** By shape, what stands around the values and between, each odd piece being the number of a value. */
  readonly #pieces = new Map<string, readonly string[] | undefined>();

  constructor(parts: PrintedParts<T>) {
    this.#parts = parts;
  }

  /** A value as `print` prints it; undefined when it has to: of texts that are not plain. */
  fill(value: T, print: (value: T) => string): string | undefined {
    const values = this.#valuesOf(value);
    if (values === undefined) return undefined;
    const shape = this.#parts.shapeOf(value);
    const known = this.#pieces.get(shape);
    if (known !== undefined) return join(known, values);
    if (this.#pieces.has(shape)) return undefined;
    const pieces = this.#learn(value, print);
    const whole = print(value);
    // Where the library prints a shape otherwise than by its texts, it prints all of that shape.
    this.#pieces.set(shape, join(pieces, values) === whole ? pieces : undefined);
    return whole;
  }

  /** The forms of the date, and the texts; undefined when one of these is not plain. */
  #valuesOf(value: T): string[] | undefined {
    const values: string[] = [];
    let isPlain = true;
    const take = (text: string): string => {
      isPlain &&= isPlainText(text);
      values.push(text);
      return text;
    };
    const takeDate = (date: string): string => {
      values.unshift(...DATE_FORMS.map((form) => form(new Date(date))));
      return date;
    };
    this.#parts.map(value, take, takeDate);
    return isPlain ? values : undefined;
  }

  #learn(value: T, print: (value: T) => string): string[] {
    let next = DATE_FORMS.length;
    const marked = this.#parts.map(
      value,
      () => `${MARK}${next++}${MARK}`,
      () => MARKED_DATE,
    );
    const date = new Date(MARKED_DATE);
    return DATE_FORMS.reduce(
      (text, form, index) => text.replaceAll(form(date), `${MARK}${index}${MARK}`),
      print(marked),
    ).split(MARKS);
  }
}

/** Whether the libraries write a text as it is, wherever it stands: they drop an empty one, and the spaces around one. */
function isPlainText(text: string): boolean {
  return text !== "" && text === text.trim() && text === escapeText(text);
}

function join(pieces: readonly string[], values: readonly string[]): string {
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : values[Number(piece)])).join("");
}
