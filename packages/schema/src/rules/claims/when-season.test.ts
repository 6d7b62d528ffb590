import { expect, it } from "vitest";
import { claim, entity, findingsOf } from "../../test-support/findings-of.js";
import { whenSeason } from "./when-season.js";

it.each(["2018-21", "2018-24", "2018-32", "1999-36", "2018-41"])("warns of %s", (when) => {
  expect(findingsOf(whenSeason, { "claims/a": claim({ when }) })).toEqual([["WHEN_SEASON", "claims/a when"]]);
});

it("warns of a public role that was held for a season", () => {
  const publicRole = { title: "chair", when: "2018-21" };
  const given = { "entities/a": entity({ type: "person", publicRole }) };
  expect(findingsOf(whenSeason, given)).toEqual([["WHEN_SEASON", "entities/a publicRole/when"]]);
});

it.each([
  ["2018/2021", "The Example Wire says so."],
  ["2018-12", "The Example Wire says so."],
  ["2018-12-21", "The Example Wire says so."],
  ["/2018-10", "The Example Wire says so."],
  ["2018-21", "The Example Wire says that work began in the spring of 2018."],
  ["2018-36", "The Example Wire says that sales fell in the fourth quarter of 2018."],
])("lets %s pass where the statement is: %s", (when, statement) => {
  expect(findingsOf(whenSeason, { "claims/a": claim({ when, statement }) })).toEqual([]);
});
