import type { Day } from "./brands.js";

/** The first and the last day that a date can reach; a side that is open or unknown is undefined. */
export interface Span {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

const POINT = /^([\dX]{3,4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;

/** First month of the seasons and quarters 21 to 36, which have three; EDTF (level 2) leaves their months open. */
const QUARTERS = [1, 4, 7, 10, 1, 4, 7, 10, 10, 7, 4, 1, 1, 4, 7, 10];

/** First and last month of 37 to 41: thirds and halves of a year. */
const LONGER: readonly (readonly [number, number])[] = [
  [1, 5],
  [5, 9],
  [9, 12],
  [1, 6],
  [7, 12],
];

/** The months of a division of the year. The schema checks dates with the library `edtf`; months are as there. */
function divisionMonths(code: number): readonly [number, number] | undefined {
  const first = QUARTERS[code - 21];
  return first === undefined ? LONGER[code - 37] : [first, first + 2];
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

function lastDayOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The least and the greatest number up to `max`, from 1 on, whose two digits fit the mask; X fits any. */
function range(mask: string, max: number): readonly [number, number] | undefined {
  const fits = new RegExp(`^${mask.replaceAll("X", "\\d")}$`);
  let least: number | undefined;
  let greatest = 0;
  for (let value = 1; value <= max; value += 1) {
    if (!fits.test(pad(value, 2))) continue;
    least ??= value;
    greatest = value;
  }
  return least === undefined ? undefined : [least, greatest];
}

function toDay(year: string, month: number, day: number): Day {
  return `${year}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

function pointSpan(text: string): Span | undefined {
  const [, year, month, day] = POINT.exec(text) ?? [];
  if (year === undefined || (year.length === 3 && (month !== undefined || year.includes("X"))))
    return undefined;
  const first = year.padEnd(4, "0").replaceAll("X", "0");
  const last = year.padEnd(4, "9").replaceAll("X", "9");
  const months = divisionMonths(Number(month)) ?? range(month ?? "XX", 12);
  if (months === undefined || (day !== undefined && Number(month) > 12)) return undefined;
  const start = range(day ?? "XX", lastDayOf(Number(first), months[0]));
  const end = range(day ?? "XX", lastDayOf(Number(last), months[1]));
  // A day such as 29 February may exist in one of the two years only.
  if (start === undefined && end === undefined) return undefined;
  const fallback = lastDayOf(Number(last), months[1]);
  return {
    from: toDay(first, months[0], (start ?? [1])[0]),
    to: toDay(last, months[1], end?.[1] ?? fallback),
  };
}

const OPEN: Span = { from: undefined, to: undefined };

function sideSpan(text: string): Span | undefined {
  return text === "" || text === ".." ? OPEN : pointSpan(text);
}

/**
 * The days that an EDTF date can reach. Reads what the schema allows: dates, decades, seasons and intervals of the
 * years 0 to 9999, qualified (`?`, `~`, `%`) or with unspecified digits (`X`). Undefined when it is none of these.
 */
export function edtfSpan(text: string): Span | undefined {
  const sides = text.replace(/[?~%]/g, "").split("/");
  if (sides.length > 2) return undefined;
  const [start = "", end] = sides;
  if (end === undefined) return pointSpan(start);
  const [first, last] = [sideSpan(start), sideSpan(end)];
  if (first === undefined || last === undefined || (first === OPEN && last === OPEN)) return undefined;
  return { from: first.from, to: last.to };
}
