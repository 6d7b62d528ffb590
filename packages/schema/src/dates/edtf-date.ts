import edtf from "edtf";

/** Types of EDTF value that a record may hold: a date, a season or an interval, of level 0 to 2, without a time of day. */
const ALLOWED = new Set(["Date", "Decade", "Season", "Interval"]);

/** From when to when a date can reach, in milliseconds since 1970: infinite when it is open, null when unknown. */
interface Span {
  readonly min: number | null;
  readonly max: number | null;
}

const PLAIN = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month (1 to 12) has. */
function daysOf(year: number, month: number): number | undefined {
  return month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1];
}

/**
 * Whether a text is `2018`, `2018-10` or `2018-10-22`, and in the calendar. Nearly every date of a record is one of
 * these, and the grammar of the library takes a hundred times as long for them.
 */
function isPlainDate(text: string): boolean {
  const [, year, month, day] = PLAIN.exec(text) ?? [];
  if (year === undefined || month === undefined) return year !== undefined;
  const days = daysOf(Number(year), Number(month));
  if (days === undefined || day === undefined) return days !== undefined;
  return Number(day) >= 1 && Number(day) <= days;
}

/** A time of day, or a year out of 1 to 9999. In the year 0 the library miscounts the days of February. */
const REFUSED = /T|(?:^|\/)(?:[Y-]|0000)/;

/**
 * Parses an EDTF date (ISO 8601-2, Library of Congress profile) of the years 1 to 9999.
 * The parser rolls impossible days over (2021-02-29 becomes 1 March), so the value must print as it was written.
 */
function parseEdtf(text: string): Span | undefined {
  if (REFUSED.test(text)) return undefined;
  try {
    const value = edtf(text);
    // `../..`, `/`: no end is known.
    const says = Number.isFinite(value.min) || Number.isFinite(value.max);
    return value.edtf === text && ALLOWED.has(value.type) && says ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Spans of dates that are not plain, each parsed once. Most of them stand in many records, and several rules ask for each:
 * without this map, reading 10,000 records takes several times as long.
 */
const spans = new Map<string, Span | undefined>();

const MOST_SPANS = 10_000;

function spanOf(text: string): Span | undefined {
  if (spans.has(text)) return spans.get(text);
  if (spans.size === MOST_SPANS) spans.clear();
  const value = parseEdtf(text);
  const span = value && { min: value.min, max: value.max };
  spans.set(text, span);
  return span;
}

export function isEdtfDate(text: string): boolean {
  return isPlainDate(text) || spanOf(text) !== undefined;
}

function toDay(time: number | null): string | undefined {
  return time === null || !Number.isFinite(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** The first day (`YYYY-MM-DD`) that an EDTF date can mean; undefined when it is open or invalid. */
export function minDate(text: string): string | undefined {
  if (isPlainDate(text)) return `${text}${"-01-01".slice(text.length - 4)}`;
  return toDay(spanOf(text)?.min ?? null);
}

/** The last day (`YYYY-MM-DD`) that an EDTF date can mean; undefined when it is open or invalid. */
export function maxDate(text: string): string | undefined {
  if (isPlainDate(text)) {
    const [year = "", month = "12", day] = text.split("-");
    return `${year}-${month}-${day ?? daysOf(Number(year), Number(month))}`;
  }
  return toDay(spanOf(text)?.max ?? null);
}
