import { expect, it } from "vitest";
import { suggestDate } from "./suggest-date.js";

it.each([
  ["March 2017", "2017-03"],
  ["Sept. 2017", "2017-09"],
  ["November 28, 2018", "2018-11-28"],
  ["1st May 2019", "2019-05-01"],
  ["2017-2018", "2017/2018"],
  ["2017 – 2018", "2017/2018"],
  ["2017/3/9", "2017-03-09"],
])("suggestDate reads %s as %s", (text, date) => {
  expect(suggestDate(text)).toBe(date);
});

it.each(["11/12/2017", "2018-2017", "31 February 2019", "Spring 2017", "lately", "2017/2018"])(
  "suggestDate makes nothing of %s",
  (text) => {
    expect(suggestDate(text)).toBeUndefined();
  },
);
