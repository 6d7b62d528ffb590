import * as schema from "@claimwire/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEdtfDate, maxDate, minDate } from "./dates.js";

const digits = (length: number, max: number) =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(length, "0"));
const masked = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
    .map(([value, mask]) => [...value].map((char, at) => (mask[at] ? "X" : char)).join(""));
const year = digits(4, 9999);
const month = digits(2, 13);
const day = digits(2, 32);
// Of masked dates the library rolls days over that some months do not have: a 31st of 0X becomes 1 October.
const safeDay = digits(2, 28);
const qualifier = fc.constantFrom("", "?", "~", "%");

const point = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join("-")),
  fc.tuple(year, month, day).map((parts) => parts.join("-")),
  fc.tuple(masked(year), masked(month)).map((parts) => parts.join("-")),
  fc.tuple(year, masked(month), safeDay).map((parts) => parts.join("-")),
  fc.tuple(year, month, masked(day)).map((parts) => parts.join("-")),
  fc.tuple(year, fc.integer({ min: 19, max: 43 })).map((parts) => parts.join("-")),
  digits(3, 999),
  fc.tuple(year, month, qualifier).map(([y, m, q]) => `${y}-${m}${q}`),
  fc.tuple(year, qualifier).map((parts) => parts.join("")),
);
const side = fc.oneof(point, fc.constantFrom("..", ""));
const date = fc.oneof(
  point,
  fc.tuple(side, side).map((sides) => sides.join("/")),
);

function allDays(from: number, to: number): readonly string[] {
  const found: string[] = [];
  const end = Date.UTC(to + 1, 0);
  for (let time = Date.UTC(from, 0); time < end; time += 86_400_000) {
    found.push(new Date(time).toISOString().slice(0, 10));
  }
  return found;
}

describe("minDate and maxDate", () => {
  it("read every date that the schema takes, and that says something, as the schema does", () => {
    fc.assert(
      fc.property(date, (text) => {
        const wanted = [schema.minDate(text), schema.maxDate(text)];
        if (wanted.every((day) => day === undefined)) return;
        expect(isEdtfDate(text) && [minDate(text), maxDate(text)]).toEqual(wanted);
      }),
      { numRuns: 1_500 },
    );
  });

  it("reach the first and the last day that fits a mask", () => {
    const century = digits(2, 99).map((text) => `20${text}`);
    const days = allDays(2000, 2099);
    fc.assert(
      fc.property(masked(century), masked(digits(2, 12)), masked(day), (...parts) => {
        const text = parts.join("-");
        fc.pre(text.startsWith("20"));
        const fits = new RegExp(`^${text.replaceAll("X", "\\d")}$`);
        const found = days.filter((one) => fits.test(one));
        const wanted = found.length === 0 ? [] : [found[0], found[found.length - 1]];
        expect(isEdtfDate(text) ? [minDate(text), maxDate(text)] : []).toEqual(wanted);
      }),
    );
  });

  it.each([
    "",
    "x",
    "2018-13",
    "2018-02-30",
    "2018-1",
    "18",
    "2018/2019/2020",
    "../..",
    "/",
    "20X",
    "2018-21-05",
    "2018-42",
    "0000-02-28",
    "../0000",
  ])("take %j for no date", (text) => {
    expect(isEdtfDate(text)).toBe(false);
  });

  it.each([
    ["2018", "2018-01-01", "2018-12-31"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2015/2017-08", "2015-01-01", "2017-08-31"],
    ["../2018-10", undefined, "2018-10-31"],
    ["2001/..", "2001-01-01", undefined],
    ["201X", "2010-01-01", "2019-12-31"],
    ["2018~", "2018-01-01", "2018-12-31"],
    ["2018-0X-31", "2018-01-31", "2018-08-31"],
    ["20XX-02-29", "2000-02-29", "2096-02-29"],
    ["2018-22", "2018-04-01", "2018-06-30"],
    ["201", "2010-01-01", "2019-12-31"],
  ])("read %s", (text, from, to) => {
    expect(isEdtfDate(text) && [minDate(text), maxDate(text)]).toEqual([from, to]);
  });
});
