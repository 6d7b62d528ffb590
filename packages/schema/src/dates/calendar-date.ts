const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether a text is `2018`, `2018-10` or `2018-10-22`, and in the calendar of the years 1 to 9999. */
export function isCalendarDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = FORM.exec(text) ?? [];
  if (year === undefined || year === "0000" || month < "01" || month > "12") return false;
  return day >= "01" && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** How many days a month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
