import { aDataset, aSource } from "@claimwire/testing";
import { expect, test } from "vitest";
import { buildDatasetIndex } from "../dataset-index.js";
import { yearOfSource } from "../lists/source-properties.js";
import { followUpsByYear, followUpsOf, UNDATED } from "./follow-ups-by-year.js";

const cites = [{ source: "first" }];
const { published: _, ...undated } = aSource({ cites });
const index = buildDatasetIndex(
  aDataset({
    "sources/first": aSource({ published: "2018" }),
    "sources/of-a-decade": aSource({ published: "201", cites }),
    "sources/of-a-century": aSource({ published: "20XX", cites }),
    "sources/until-a-day": aSource({ published: "../2019-05-02", cites }),
    "sources/by-a-month": aSource({ published: "/2019-05", cites }),
    "sources/without-a-date": undated,
  }),
);

test("follow-ups stand in the year in which a list has them, also of a date without one year", () => {
  expect(followUpsByYear(index).map(([year, ids]) => [year, ids.length])).toEqual([
    ["2000", 1],
    ["2010", 1],
    ["2019", 2],
    [UNDATED, 1],
  ]);
  expect(yearOfSource(index, "of-a-decade")).toBe("2010");
});

test("the follow-ups of a source stand newest first, those without a date last", () => {
  expect(followUpsOf(index, "first").map(([year]) => year)).toEqual(["2019", "2010", "2000", UNDATED]);
});
