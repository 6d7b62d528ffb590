import { aDataset, aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import { buildDatasetIndex } from "../dataset-index.js";
import { deadLinksIn } from "./dead-links.js";

it("the dead links in a source are those that it tells of and those that it cites, also by a former id", () => {
  const index = buildDatasetIndex(
    aDataset({
      "sources/report": aSource({
        cites: [{ source: "former-id" }, { source: "still-there" }, { source: "told-and-cited" }],
      }),
      "sources/former-id": { kind: "moved", to: "cited" },
      "sources/cited": aSource({ availability: { state: "gone" } }),
      "sources/still-there": aSource({ availability: { state: "live", checked: "2026-01-02" } }),
      "sources/told-and-cited": aSource({ availability: { state: "gone", saidBy: "report" } }),
    }),
  );
  expect(deadLinksIn(index, "report")).toEqual(["told-and-cited", "cited"]);
});
