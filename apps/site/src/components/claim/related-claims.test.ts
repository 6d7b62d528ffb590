import { aClaim, aDataset } from "@claimwire/testing";
import { expect, it } from "vitest";
import { buildDatasetIndex } from "../../model/dataset-index.js";
import { repliesIn } from "../../model/later-claims.js";
import { exampleSite } from "../../test-support/example-site.js";
import { relationGroups } from "./related-claims.js";

it("what those concerned say against a claim is shown as a reply, and not again as a relation", () => {
  const index = buildDatasetIndex(
    aDataset({
      "claims/denied": aClaim({
        assertedBy: "example-wire",
        about: [{ entity: "example-systems", role: "actor" }],
        status: { state: "disputed", reason: "denied", by: ["denial"] },
      }),
      "claims/denial": aClaim({
        assertedBy: "example-systems",
        relations: [{ type: "contradicts", claim: "denied" }],
      }),
    }),
  );
  const site = { ...exampleSite(), index };
  expect(repliesIn(index, "denied")).toEqual(["denial"]);
  expect(relationGroups(site, "denied")).toEqual([]);
  expect(relationGroups(site, "denial").map(({ heading }) => heading)).toEqual(["Contradicts"]);
});
