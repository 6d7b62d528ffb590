import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { type DateSpan, edtfSpan, isEdtfDate, maxDate, minDate, placedSpan } from "./edtf-date.js";

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
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2001/..", "2001-01-01", undefined],
    ["2018/2018", "2018-01-01", "2018-12-31"],
    ["2018-0X-31", "2018-01-31", "2018-08-31"],
    ["20XX-02-29", "2000-02-29", "2096-02-29"],
    ["2018-22", "2018-04-01", "2018-06-30"],
    ["201", "2010-01-01", "2019-12-31"],
    ["201~", "2010-01-01", "2019-12-31"],
    ["2018~-?10-%22", "2018-10-22", "2018-10-22"],
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
    ["that says nothing", ["../..", "../", "/..", "/", "..", "", "x"]],
    ["of one of several", ["[2018,2019]", "{2018,2019}"]],
    [
      "out of the years 1 to 9999",
      ["-0044", "Y17000", "Y-17000", "../Y17000", "-0100/0044", "0000", "0000-02-28", "../0000-02-XX"],
    ],
    ["of a year with so many figures", ["2018S2", "Y3388E2S3"]],
    [
      "that is written otherwise",
      ["?2018-10", "2018?-10?", "2018?~", "20X", "2018-21-05", "2018-42", "2018-XX~", "201X?", "201/2030"],
    ],
    ["of more than two sides", ["2018/2019/2020"]],
    ["of every object", ["constructor", "__proto__"]],
  ])("%s is none", (_reason, texts) => {
    expect(texts.filter((text) => isEdtfDate(text) || minDate(text) || maxDate(text))).toEqual([]);
  });
});

/** What the library `edtf` reads in a text: undefined when it does not print it as it was written. */
function judge(text: string): DateSpan | undefined {
  const day = (time: number | null): string | undefined =>
    time === null || !Number.isFinite(time) ? undefined : new Date(time).toISOString().slice(0, 10);
  try {
    const { edtf: printed, min, max } = edtf(text);
    return printed === text ? { from: day(min), to: day(max) } : undefined;
  } catch {
    return undefined;
  }
}

const digits = (length: number, max: number) =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(length, "0"));
const masked = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
    .map(([value, mask]) => [...value].map((char, at) => (mask[at] ? "X" : char)).join(""));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join("-"));

// In the year 0, which no record may name, the library miscounts the days of February.
const year = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, "0")),
  fc.integer({ min: 1, max: 2499 }).map((n) => String(n * 4).padStart(4, "0")),
);
const month = digits(2, 13);
const day = digits(2, 32);
// Of masked dates the library rolls days over that some months do not have: a 31st of 0X becomes 1 October.
const safeDay = digits(2, 28);

const qualifier = fc.oneof({ weight: 3, arbitrary: fc.constant("") }, fc.constantFrom("?", "~", "%"));
const qualified = (part: fc.Arbitrary<string>) =>
  fc.tuple(qualifier, part, qualifier).map((all) => all.join(""));

/** A date without X, whose qualifiers may stand where they must not. */
const plain = fc.oneof(
  year,
  joined(year, month),
  joined(year, month, day),
  joined(year, fc.constant("02"), fc.constantFrom("28", "29", "30")),
  qualified(year),
  joined(qualified(year), qualified(month)),
  joined(qualified(year), qualified(month), qualified(day)),
);
const division = joined(
  year,
  fc.integer({ min: 14, max: 43 }).map((code) => String(code)),
);
const decade = fc.tuple(fc.constant(""), digits(3, 999), qualifier).map((all) => all.join(""));
const point = fc.oneof(
  plain,
  division,
  decade,
  joined(masked(year), masked(month)),
  joined(year, masked(month), safeDay),
  joined(year, month, masked(day)),
);
const open = fc.constantFrom("..", "");

describe("edtfSpan", () => {
  it("takes a date without X exactly when the library edtf does, and reads it alike", () => {
    fc.assert(
      fc.property(fc.oneof(plain, division, decade), (text) => {
        const wanted = judge(text);
        expect([text, edtfSpan(text)]).toEqual([text, wanted]);
      }),
      { numRuns: inject("propertyRuns") * 10 },
    );
  });

  it("takes an interval of two dates exactly when the library takes both and its end does not begin before it", () => {
    fc.assert(
      fc.property(plain, plain, (start, end) => {
        const [first, last] = [judge(start), judge(end)];
        const isForward = first && last && String(first.from) <= String(last.from);
        const wanted = isForward ? { from: first.from, to: last.to } : undefined;
        expect([start, end, edtfSpan(`${start}/${end}`)]).toEqual([start, end, wanted]);
      }),
      { numRuns: inject("propertyRuns") * 10 },
    );
  });

  it("reads every date that the library takes, with X or an open side too, as the library does", () => {
    const text = fc.oneof(
      point,
      fc.tuple(fc.oneof(point, open), fc.oneof(point, open)).map((sides) => sides.join("/")),
    );
    fc.assert(
      fc.property(text, (date) => {
        const wanted = judge(date);
        if (wanted?.from === undefined && wanted?.to === undefined) return;
        expect([date, edtfSpan(date)]).toEqual([date, wanted]);
      }),
      { numRuns: inject("propertyRuns") * 10 },
    );
  });

  it("reaches the first and the last day that fits a mask", () => {
    const days = allDays(2000, 2099);
    const century = digits(2, 99).map((text) => `20${text}`);
    fc.assert(
      fc.property(masked(century), masked(digits(2, 12)), masked(day), (...parts) => {
        const text = parts.join("-");
        fc.pre(text.startsWith("20"));
        const fits = new RegExp(`^${text.replaceAll("X", "\\d")}$`);
        const found = days.filter((one) => fits.test(one));
        const wanted = found.length === 0 ? undefined : { from: found[0], to: found.at(-1) };
        expect([text, edtfSpan(text)]).toEqual([text, wanted]);
      }),
    );
  });
});

function allDays(from: number, to: number): readonly string[] {
  const found: string[] = [];
  const end = Date.UTC(to + 1, 0);
  for (let time = Date.UTC(from, 0); time < end; time += 86_400_000) {
    found.push(new Date(time).toISOString().slice(0, 10));
  }
  return found;
}

describe("where a look-up places a date", () => {
  it.each([
    ["/2018-10", "2018-10-01", "2018-10-31"],
    ["/2018-10-22", "2018-10-22", "2018-10-22"],
    ["../2018-10", undefined, "2018-10-31"],
    ["2018-10/", "2018-10-01", undefined],
    ["2018", "2018-01-01", "2018-12-31"],
  ])("%s lies between %s and %s", (text, from, to) => {
    expect(placedSpan(text)).toEqual({ from, to });
  });

  it.each(["/", "/..", "//2018", "/2018-13", "by 2018"])("%s has no place", (text) => {
    expect(placedSpan(text)).toBeUndefined();
  });
});
