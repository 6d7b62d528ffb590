import { expect, it } from "vitest";
import { entity, findingsOf } from "../../test-support/findings-of.js";
import { placeWhole } from "./place-whole.js";

const county = (partOf: string): object => ({ "entities/county": entity({ type: "place", partOf }) });

it.each(["company", "public-body", "project", "facility", "group"] as const)(
  "refuses a place as part of a %s, also under its old id",
  (type) => {
    const whole = {
      "entities/whole": entity({ type }),
      "entities/old": { kind: "moved", to: "whole" },
    } as const;
    const found = [["PLACE_WHOLE", "entities/county partOf"]];
    expect(findingsOf(placeWhole, { ...whole, ...county("whole") })).toEqual(found);
    expect(findingsOf(placeWhole, { ...whole, ...county("old") })).toEqual(found);
  },
);

it("accepts a place as part of a place, and any other entity as part of any entity", () => {
  const region = { "entities/region": entity({ type: "place" }) };
  expect(findingsOf(placeWhole, { ...region, ...county("region") })).toEqual([]);
  expect(findingsOf(placeWhole, county("missing"))).toEqual([]);
  const firm = { "entities/firm": entity({ type: "company", partOf: "wire" }) };
  expect(
    findingsOf(placeWhole, { ...firm, "entities/hall": entity({ type: "facility", partOf: "firm" }) }),
  ).toEqual([]);
});
