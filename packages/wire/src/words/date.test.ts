import { describe, expect, it } from "vitest";
import { dateInWords, dayInWords, timeInWords } from "./date.js";

describe("dateInWords", () => {
  it.each([
    ["2018-10-22", "22 October 2018"],
    ["2018-01-02", "2 January 2018"],
    ["2018-10", "October 2018"],
    ["2018", "2018"],
    ["../2018-10", "up to October 2018"],
    ["2018-12-10/..", "from 10 December 2018 on"],
    ["2015/2017-08", "2015 to August 2017"],
    ["2018-01/2018-11-28", "January 2018 to 28 November 2018"],
    ["/2018", "by 2018"],
    ["2018/", "from 2018, end unknown"],
    ["2018?", "2018 (uncertain)"],
    ["2018-10~", "about October 2018"],
    ["2018-10-22%", "about 22 October 2018 (uncertain)"],
    ["2018-21", "spring 2018"],
    ["201X", "the 2010s"],
    ["2018-XX", "2018, month unknown"],
    ["2018-10-XX", "October 2018, day unknown"],
  ])("gives %s as %s", (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });

  it.each(["Y-170000002", "20XX", "2018-99", "yesterday", ""])(
    "leaves the rarer form %j as it is",
    (edtf) => {
      expect(dateInWords(edtf)).toBe(edtf);
    },
  );
});

it("dayInWords and timeInWords give UTC in any time zone", () => {
  expect(dayInWords("2026-11-23T23:59:59Z")).toBe("23 November 2026");
  expect(timeInWords("2026-11-23T00:05:00Z")).toBe("23 November 2026, 00:05 UTC");
});
