import { renderRelease } from "@claimwire/ledger";
import { A_VOCABULARY, aClaim, aDataset } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { firstRelease } from "../test-support/a-pending.js";
import { claimwireJson, issueCodes } from "../test-support/claimwire.js";
import { tempCheckout } from "../test-support/temp-checkout.js";
import { checkVocabulary } from "./check-vocabulary.js";

const QUANTITY = { measure: "visits", value: "3", unit: "year", qualifier: "exact" } as const;
const RELEASE = firstRelease(
  aDataset({ "claims/example-claim": aClaim({ quantities: [{ ...QUANTITY, unit: "count" }] }) }),
);

function without(list: keyof typeof A_VOCABULARY, code: string): typeof A_VOCABULARY {
  const { [code]: _, ...rest } = A_VOCABULARY[list];
  return { ...A_VOCABULARY, [list]: rest };
}

describe("checkVocabulary", () => {
  it("lets a code go that no release used, and keeps the others", () => {
    expect(checkVocabulary([RELEASE], A_VOCABULARY)).toEqual([]);
    expect(checkVocabulary([RELEASE], without("measures", "cameras"))).toEqual([]);
    expect(checkVocabulary([RELEASE], without("measures", "visits"))).toMatchObject([
      { code: "VOCABULARY_WITHDRAWN", at: { path: ["measures"] }, message: expect.stringContaining("1.0.0") },
    ]);
    expect(checkVocabulary([RELEASE], without("units", "count"))).toHaveLength(1);
  });

  it.each([
    ["/quantities/visits/unit", "month", "units"],
    ["/quantities/projects", { ...QUANTITY, measure: "projects" }, "measures"],
    ["/identifiers/isin", { value: "x", seenIn: "y" }, "schemes"],
    ["/identifiers", { isin: { value: "x", seenIn: "y" } }, "schemes"],
  ] as const)("finds a code that an edit of %s brought", (path, after, list) => {
    const record = list === "schemes" ? "entities/example-systems" : "claims/example-claim";
    const change = { record, op: "edited", fields: [{ path, after }] };
    const release = { ...RELEASE, changes: [change] } as unknown as typeof RELEASE;
    const code = { units: "month", measures: "projects", schemes: "isin" }[list];
    expect(checkVocabulary([release], without(list, code))).toMatchObject([{ at: { path: [list] } }]);
  });

  it("is asked by check", async () => {
    const checkout = tempCheckout({ git: false });
    checkout.write("data/releases/1.0.0.json", renderRelease(RELEASE));
    checkout.write("data/vocabulary.yaml", "units: {}\n");
    expect(issueCodes(await claimwireJson(checkout.root, ["check"]))).toContain("VOCABULARY_WITHDRAWN");
  });
});
