import { replaySteps } from "@claimwire/ledger";
import { aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import { aClaimsLedger, GROUND, type TestStep, VALUE_CLAIM } from "../test-support/test-ledger.js";
import { LinkIndex } from "./link-index.js";

const FIRST: TestStep = {
  put: { ...GROUND, "sources/other": aSource({ publisher: "ipvm" }), "claims/a": VALUE_CLAIM },
};

function edit(fields: object): TestStep {
  return { put: { "claims/a": { ...VALUE_CLAIM, ...fields } }, cause: "our-error" };
}

const REWORDED = edit({ statement: "IPVM says that Dahua won it." });
const ON_OTHER = edit({ evidence: [{ source: "other", stance: "states" }] });

function claimsNaming(key: string, steps: readonly TestStep[]): readonly string[] {
  const index = new LinkIndex();
  for (const { release, before, after } of replaySteps(aClaimsLedger(steps))) {
    index.addRelease(release, before, after);
  }
  return index.claimsNaming(key);
}

it("LinkIndex keeps the references of a claim over an edit of its words", () => {
  expect(claimsNaming("sources/report", [FIRST, REWORDED])).toEqual(["claims/a"]);
});

it("LinkIndex follows a claim to the source that an edit gives it in place of another", () => {
  expect(claimsNaming("sources/other", [FIRST, REWORDED])).toEqual([]);
  expect(claimsNaming("sources/report", [FIRST, REWORDED, ON_OTHER])).toEqual([]);
  expect(claimsNaming("sources/other", [FIRST, REWORDED, ON_OTHER])).toEqual(["claims/a"]);
});
