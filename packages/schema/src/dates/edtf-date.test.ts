import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEdtfDate, maxDate, minDate } from "./edtf-date.js";

describe("a date", () => {
  it.each([
    ["2018", "2018-01-01", "2018-12-31"],
    ["2018-10", "2018-10-01", "2018-10-31"],
    ["2018-10-22", "2018-10-22", "2018-10-22"],
    ["2020-02-29", "2020-02-29", "2020-02-29"],
    ["2000-02-29", "2000-02-29", "2000-02-29"],
    ["0044-03-15", "0044-03-15", "0044-03-15"],
    ["9999-12-31", "9999-12-31", "9999-12-31"],
    ["2018?", "2018-01-01", "2018-12-31"],
    ["2018-10~", "2018-10-01", "2018-10-31"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["2018-10-XX", "2018-10-01", "2018-10-31"],
    ["2018-21", "2018-01-01", "2018-03-31"],
    ["2015/2017-08", "2015-01-01", "2017-08-31"],
    ["2018-10-22/2018-10-23", "2018-10-22", "2018-10-23"],
    ["../2018-10", undefined, "2018-10-31"],
    ["2018-10/..", "2018-10-01", undefined],
    ["2018-10/", "2018-10-01", undefined],
    ["/2018-10", undefined, "2018-10-31"],
  ])("%s spans %s to %s", (text, min, max) => {
    expect([isEdtfDate(text), minDate(text), maxDate(text)]).toEqual([true, min, max]);
  });

  it.each([
    [
      "that is not in the calendar",
      [
        "2021-02-29",
        "1900-02-29",
        "2018-02-30",
        "2018-04-31",
        "2018-13",
        "2018-00",
        "2018-10-00",
        "2018-10-32",
      ],
    ],
    [
      "in another form",
      [
        "22.10.2018",
        "10/22/2018",
        "20181022",
        "2018-1",
        "2018-1-2",
        "18",
        "Oct 2018",
        "2018-W10",
        "2018-10-22 ",
        " 2018",
        "٢٠١٨",
        "",
      ],
    ],
    ["with a time of day", ["2018-10-22T10:00:00Z", "2018-10-22T10:00", "2018-10-22/2018-10-23T00:00:00Z"]],
    ["that ends before it begins", ["2018-10/2018-09", "2018/2017", "2018-10-22/2018-10"]],
    ["of an interval with an impossible end", ["2018/2021-02-29", "2021-02-29/2022", "2018-13/2019"]],
    ["that says nothing", ["../..", "../", "/..", "/", ".."]],
    ["of one of several", ["[2018,2019]", "{2018,2019}"]],
    [
      "out of the years 1 to 9999",
      ["-0044", "Y17000", "Y-17000", "../Y17000", "-0100/0044", "0000", "0000-02-28", "../0000-02-XX"],
    ],
    ["of a year with so many figures", ["2018S2", "Y3388E2S3"]],
    ["that is written otherwise", ["?2018-10"]],
    ["of every object", ["constructor", "__proto__"]],
  ])("%s is none", (_reason, texts) => {
    expect(texts.filter((text) => isEdtfDate(text) || minDate(text) || maxDate(text))).toEqual([]);
  });

  it("written plainly is one exactly when the library says so", () => {
    const two = fc.integer({ min: 0, max: 39 }).map((n) => `${n}`.padStart(2, "0"));
    const year = fc.integer({ min: 1000, max: 9999 }).map(String);
    const leap = fc.integer({ min: 250, max: 2499 }).map((n) => `${n * 4}`);
    const text = fc.oneof(
      fc.tuple(year, two),
      fc.tuple(year, two, two),
      fc.tuple(fc.oneof(year, leap), fc.constant("02"), fc.constant("29")),
    );
    const isPrintedBack = (date: string): boolean => {
      try {
        const { edtf: printed, type } = edtf(date);
        return printed === date && (type === "Date" || type === "Season");
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (parts) => {
        const date = parts.join("-");
        expect([date, isEdtfDate(date)]).toEqual([date, isPrintedBack(date)]);
      }),
      { numRuns: 500 },
    );
  });
});
