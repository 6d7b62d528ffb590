const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Seasons of ISO 8601-2, numbered after the months. */
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
};

const DATE = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

function plainDate(year: string, month: string | undefined, day: string | undefined): string | undefined {
  if (month === undefined) return year;
  if (month === "XX") return `${year}, month unknown`;
  const name = MONTHS[Number(month) - 1] ?? SEASONS[month];
  if (name === undefined) return undefined;
  if (day === undefined) return `${name} ${year}`;
  return day === "XX" ? `${name} ${year}, day unknown` : `${Number(day)} ${name} ${year}`;
}

function oneDate(text: string): string {
  const decade = /^(\d{3})X$/.exec(text);
  if (decade) return `the ${decade[1]}0s`;
  const [, year, month, day, qualifier] = DATE.exec(text) ?? [];
  const date = year === undefined ? undefined : plainDate(year, month, day);
  if (date === undefined) return text;
  const about = qualifier === "~" || qualifier === "%" ? `about ${date}` : date;
  return qualifier === "?" || qualifier === "%" ? `${about} (uncertain)` : about;
}

/**
 * An EDTF date (ISO 8601-2) in words: `2018-10-22` is "22 October 2018", `../2018-10` "up to October 2018",
 * `/2018-10` (start unknown) "by October 2018", `2015/2017-08` "2015 to August 2017". Rarer forms stay as they are written.
 */
export function dateInWords(edtf: string): string {
  const [start, end, ...rest] = edtf.split("/");
  if (start === undefined || end === undefined || rest.length > 0) return oneDate(edtf);
  if (start === "..") return `up to ${oneDate(end)}`;
  if (end === "..") return `from ${oneDate(start)} on`;
  if (start === "") return `by ${oneDate(end)}`;
  if (end === "") return `from ${oneDate(start)}, end unknown`;
  return `${oneDate(start)} to ${oneDate(end)}`;
}

/** The day of an instant (ISO 8601, UTC) in words: `2026-11-23T10:00:00Z` is "23 November 2026". */
export function dayInWords(instant: string): string {
  const month = MONTHS[Number(instant.slice(5, 7)) - 1];
  return `${Number(instant.slice(8, 10))} ${month} ${instant.slice(0, 4)}`;
}

/** An instant (ISO 8601, UTC) in words: "23 November 2026, 10:00 UTC". */
export function timeInWords(instant: string): string {
  return `${dayInWords(instant)}, ${instant.slice(11, 16)} UTC`;
}
