import { aClaim, aDataset } from "@claimwire/testing";
import { expect, it } from "vitest";
import { buildDatasetIndex } from "../../model/dataset-index.js";
import { answersBy } from "../../model/dossier/answers.js";
import { exampleSite } from "../../test-support/example-site.js";
import { AnswersSection } from "./answers-section.js";

it("an answer says how it stands to the claim that it answers", () => {
  const index = buildDatasetIndex(
    aDataset({
      "claims/award": aClaim({ statement: "The Example Wire says that it won." }),
      "claims/denial": aClaim({
        statement: "Example Systems says that it lost.",
        assertedBy: "example-systems",
        relations: [{ type: "contradicts", claim: "award" }],
      }),
    }),
  );
  const answers = answersBy(index, "example-systems");
  const section = String(AnswersSection({ site: { ...exampleSite(), index }, answers }));
  expect(section).toMatch(/says that it lost\..*· Contradicts<\/p>.*says that it won\./);
});
