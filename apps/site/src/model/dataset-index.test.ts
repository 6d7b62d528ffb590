import { aDataset, anEntity } from "@claimwire/testing";
import { expect, it } from "vitest";
import { buildDatasetIndex } from "./dataset-index.js";

it("finds the cases of a sort apart from the parts of a whole, under the ids that they have now", () => {
  const records = aDataset({
    "entities/camps": anEntity({ type: "facility", name: "Camps" }),
    "entities/camps-old": { kind: "moved", to: "camps" },
    "entities/a-camp": anEntity({ type: "facility", name: "A camp", instanceOf: "camps-old" }),
    "entities/its-gate": anEntity({ type: "facility", name: "Its gate", partOf: "a-camp" }),
  });
  const { casesOf, partsOf } = buildDatasetIndex(records);
  expect([casesOf.get("camps"), partsOf.get("camps")]).toEqual([["a-camp"], []]);
  expect([casesOf.get("a-camp"), partsOf.get("a-camp")]).toEqual([[], ["its-gate"]]);
});
