import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { isCalendarDate } from "./calendar-date.js";

describe("isCalendarDate", () => {
  it.each(["2018", "2018-10", "2018-10-22", "2000-02-29", "2020-02-29", "0001-01-01", "9999-12-31"])(
    "takes %s",
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  it.each([
    "",
    "18",
    "0000",
    "0000-01-01",
    "2018-00",
    "2018-13",
    "2018-21",
    "2018-10-00",
    "2018-04-31",
    "1900-02-29",
    "2018-1-2",
    "2018-10-22T10:00:00Z",
    " 2018",
    "2018\n",
    "201X",
    "10000",
  ])("does not take %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it("takes a day exactly when Date does not roll it over into another", () => {
    const part = fc.integer({ min: 0, max: 39 }).map((n) => `${n}`.padStart(2, "0"));
    const year = fc.integer({ min: 1, max: 9999 }).map((n) => `${n}`.padStart(4, "0"));
    fc.assert(
      fc.property(year, fc.oneof(part, fc.constant("02")), part, (...parts) => {
        const text = parts.join("-");
        const time = Date.parse(text);
        const isKept = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect([text, isCalendarDate(text)]).toEqual([text, isKept]);
      }),
      { numRuns: inject("propertyRuns") * 5 },
    );
  });
});
