import { isEdtfDate } from "./edtf-date.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MONTH = "([a-z]+)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(\\d{4})";

/** What people write, as year, month and day in the order of the groups that the letters name. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${MONTH},? ${YEAR}$`), "my"],
  [new RegExp(`^${MONTH} ${DAY},? ${YEAR}$`), "mdy"],
  [new RegExp(`^${DAY} ${MONTH},? ${YEAR}$`), "dmy"],
];

function two(text: string): string {
  return text.padStart(2, "0");
}

function fromWords(text: string): string | undefined {
  for (const [pattern, order] of WRITTEN) {
    const groups = pattern.exec(text)?.slice(1);
    if (groups === undefined) continue;
    const of = (letter: string): string => groups[order.indexOf(letter)] ?? "";
    const month = MONTHS.indexOf(of("m").slice(0, 3)) + 1;
    if (month > 0)
      return [of("y"), two(String(month)), ...(order.includes("d") ? [two(of("d"))] : [])].join("-");
  }
  return undefined;
}

/**
 * The date in EDTF that a text most likely means which is none: a month by its name, two years with a hyphen between them, a
 * slash between year, month and day. Undefined where it may mean several: 11/12/2017 has its month first or last.
 */
export function suggestDate(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const span = /^(\d{4}) ?[-–—] ?(\d{4})$/.exec(plain);
  const parts = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(plain);
  const likely =
    span !== null
      ? `${span[1]}/${span[2]}`
      : parts !== null
        ? `${parts[1]}-${two(parts[2] ?? "")}-${two(parts[3] ?? "")}`
        : fromWords(plain);
  return likely !== undefined && isEdtfDate(likely) ? likely : undefined;
}
