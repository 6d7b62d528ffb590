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

/** The numbers of a range whose digits fit a mask, in which X stands for any; in order, or from the last on. */
function fitting(mask: string, first: number, last: number, backwards: boolean): readonly number[] {
  if (!mask.includes("X")) return Number(mask) >= first && Number(mask) <= last ? [Number(mask)] : [];
  const fits = new RegExp(`^${mask.replaceAll("X", "\\d")}$`);
  const found: number[] = [];
  for (let value = first; value <= last; value += 1) {
    if (fits.test(pad(value, mask.length))) found.push(value);
  }
  return backwards ? found.reverse() : found;
}

/** The first day of the calendar, or the last, that fits masks of year, month and day. */
function edgeDay(year: string, month: string, day: string, backwards: boolean): Day | undefined {
  for (const y of fitting(year, 0, 9999, backwards)) {
    for (const m of fitting(month, 1, 12, backwards)) {
      const [d] = fitting(day, 1, lastDayOf(y, m), backwards);
      if (d !== undefined) return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}` as Day;
    }
  }
  return undefined;
}

function pointSpan(text: string): Span | undefined {
  const [, digits, month = "XX", day = "XX"] = POINT.exec(text) ?? [];
  if (digits === undefined || (digits.length === 3 && text !== digits.replaceAll("X", ""))) return undefined;
  const year = digits.padEnd(4, "X");
  const [first, last] = divisionMonths(Number(month))?.map((one) => pad(one, 2)) ?? [month, month];
  if (first !== last && day !== "XX") return undefined;
  const from = edgeDay(year, first ?? month, day, false);
  const to = edgeDay(year, last ?? month, day, true);
  return from === undefined || to === undefined ? undefined : { from, to };
}

const OPEN: Span = { from: undefined, to: undefined };

function sideSpan(text: string): Span | undefined {
  return text === "" || text === ".." ? OPEN : pointSpan(text);
}

/**
 * The days that an EDTF date can reach. Reads what the schema allows: dates, decades, seasons and intervals of the
 * years 1 to 9999, qualified (`?`, `~`, `%`) or with unspecified digits (`X`). Undefined when it is none of these.
 */
export function edtfSpan(text: string): Span | undefined {
  const sides = text.replace(/[?~%]/g, "").split("/");
  if (sides.length > 2 || sides.some((side) => side.startsWith("0000"))) return undefined;
  const [start = "", end] = sides;
  if (end === undefined) return pointSpan(start);
  const [first, last] = [sideSpan(start), sideSpan(end)];
  if (first === undefined || last === undefined || (first === OPEN && last === OPEN)) return undefined;
  return { from: first.from, to: last.to };
}
