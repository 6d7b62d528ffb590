import { daysInMonth, isCalendarDate } from "./calendar-date.js";

/** The first and the last day (`YYYY-MM-DD`) that a date can mean; a side that is open or unknown is undefined. */
export interface DateSpan {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** A year, month or day; in place of a digit that is not known stands X. */
const POINT = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;

/**
 * Where one qualifier stands in a date without X: after a component it is for this and all before it, else before a
 * component for this alone. Of several ways to write the same, this is the one that is allowed.
 */
const QUALIFIED = /^\d{4}(?:\??|(?:\?-|-\??)\d\d(?:-\??\d\d)?|-\d\d(?:\?(?:-\d\d)?|-\d\d\?))$/;

const DECADE = /^(\d{3})[?~%]?$/;

const DIVISION = /^(\d{4})-([234]\d)$/;

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

const OPEN: DateSpan = { from: undefined, to: undefined };

/**
 * The days that an EDTF date (ISO 8601-2, Library of Congress profile) can mean. Reads what records may hold: dates,
 * decades, seasons and intervals of the years 1 to 9999, without a time of day, uncertain or approximate (`?`, `~`,
 * `%`) or with digits that are not known (`X`). Undefined for any other text.
 */
export function edtfSpan(text: string): DateSpan | undefined {
  const [start = "", end, ...others] = text.split("/");
  if (end === undefined) return dateSpan(start) ?? decadeSpan(start) ?? divisionSpan(start);
  const [first, last] = [sideSpan(start), sideSpan(end)];
  if (first === undefined || last === undefined || others.length > 0) return undefined;
  const saysNothing = first === OPEN && last === OPEN;
  const endsBefore = first.from !== undefined && last.from !== undefined && last.from < first.from;
  return saysNothing || endsBefore ? undefined : { from: first.from, to: last.to };
}

/**
 * The days at which a look-up places a date. Where the start is unknown (`/2018-10`, "by October 2018"), only the end
 * counts, and not all the time before it, which `../2018-10` means.
 */
export function placedSpan(text: string): DateSpan | undefined {
  const span = edtfSpan(text);
  return span !== undefined && text.startsWith("/") ? edtfSpan(text.slice(1)) : span;
}

export function isEdtfDate(text: string): boolean {
  return edtfSpan(text) !== undefined;
}

/** The first day (`YYYY-MM-DD`) that an EDTF date can mean; undefined when it is open or invalid. */
export function minDate(text: string): string | undefined {
  return edtfSpan(text)?.from;
}

/** The last day (`YYYY-MM-DD`) that an EDTF date can mean; undefined when it is open or invalid. */
export function maxDate(text: string): string | undefined {
  return edtfSpan(text)?.to;
}

function sideSpan(text: string): DateSpan | undefined {
  return text === "" || text === ".." ? OPEN : dateSpan(text);
}

function dateSpan(text: string): DateSpan | undefined {
  if (isCalendarDate(text)) return plainSpan(text);
  const bare = text.replace(/[?~%]/g, "");
  const [, year, month = "XX", day = "XX"] = POINT.exec(bare) ?? [];
  if (year === undefined || year === "0000" || (bare !== text && !isWellQualified(text))) return undefined;
  const from = edgeDay(year, month, day, 1);
  const to = edgeDay(year, month, day, -1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Nearly every date of a record is one of these. */
function plainSpan(text: string): DateSpan {
  const [year, month = "12", day = daysInMonth(Number(year), Number(month))] = text.split("-");
  return { from: `${text}${"-01-01".slice(text.length - 4)}`, to: `${year}-${month}-${day}` };
}

/** `?` is uncertain, `~` is approximate, `%` is both. */
function isWellQualified(text: string): boolean {
  const [uncertain, approximate] = [text.replaceAll("~", ""), text.replaceAll("?", "").replaceAll("~", "?")];
  const isOnePlace = !/[?~%]{2}/.test(text);
  return isOnePlace && [uncertain, approximate].every((one) => QUALIFIED.test(one.replaceAll("%", "?")));
}

function decadeSpan(text: string): DateSpan | undefined {
  const [, digits] = DECADE.exec(text) ?? [];
  return digits === undefined ? undefined : { from: `${digits}0-01-01`, to: `${digits}9-12-31` };
}

/** The months of a division of the year are as the library `edtf` has them. */
function divisionSpan(text: string): DateSpan | undefined {
  const [, year = "", code] = DIVISION.exec(text) ?? [];
  const quarter = QUARTERS[Number(code) - 21];
  const [first, last] = quarter === undefined ? (LONGER[Number(code) - 37] ?? []) : [quarter, quarter + 2];
  if (first === undefined || last === undefined || year === "0000") return undefined;
  const end = `${pad(last, 2)}-${daysInMonth(Number(year), last)}`;
  return { from: `${year}-${pad(first, 2)}-01`, to: `${year}-${end}` };
}

/** The first day of the calendar, or the last, that fits masks of year, month and day. */
function edgeDay(year: string, month: string, day: string, step: 1 | -1): string | undefined {
  for (const y of fitting(year, 0, 9999, step)) {
    for (const m of fitting(month, 1, 12, step)) {
      for (const d of fitting(day, 1, daysInMonth(y, m), step))
        return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
    }
  }
  return undefined;
}

/** The numbers of a range whose digits fit a mask, in which X stands for any: from the first on, or from the last. */
function* fitting(mask: string, first: number, last: number, step: 1 | -1): Iterable<number> {
  const least = Math.max(first, Number(mask.replaceAll("X", "0")));
  const most = Math.min(last, Number(mask.replaceAll("X", "9")));
  for (let value = step > 0 ? least : most; value >= least && value <= most; value += step) {
    const digits = pad(value, mask.length);
    if ([...mask].every((digit, at) => digit === "X" || digit === digits[at])) yield value;
  }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
