import edtf from "edtf";

/** Types of EDTF value that a record may hold: a date, a season or an interval, of level 0 to 2, without a time of day. */
const ALLOWED = new Set(["Date", "Year", "Decade", "Season", "Interval"]);

/**
 * Parses an EDTF date (ISO 8601-2, Library of Congress profile).
 * The parser rolls impossible days over (2021-02-29 becomes 1 March), so the value must print as it was written.
 */
function parseEdtf(text: string): { type: string; min: number | null; max: number | null } | undefined {
  try {
    const value = edtf(text);
    return value.edtf === text && !text.includes("T") && ALLOWED.has(value.type) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isEdtfDate(text: string): boolean {
  return parseEdtf(text) !== undefined;
}

function toDay(time: number | null): string | undefined {
  return time === null || !Number.isFinite(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** The first day (`YYYY-MM-DD`) that an EDTF date can mean; undefined when it is open or invalid. */
export function minDate(text: string): string | undefined {
  return toDay(parseEdtf(text)?.min ?? null);
}

/** The last day (`YYYY-MM-DD`) that an EDTF date can mean; undefined when it is open or invalid. */
export function maxDate(text: string): string | undefined {
  return toDay(parseEdtf(text)?.max ?? null);
}
