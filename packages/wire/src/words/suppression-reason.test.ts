import type { Claim } from "@claimwire/schema";
import { aClaim } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { describeStream } from "../streams/stream.js";
import { entriesOfSteps, entryOf } from "../test-support/entries-by-release.js";
import { GROUND, VALUE_CLAIM } from "../test-support/test-ledger.js";

const claim = VALUE_CLAIM as Claim;
const reply = aClaim({
  statement: "Dahua says that it keeps to the law.",
  assertedBy: "dahua",
  evidence: [{ source: "report", stance: "states" }],
  relations: [{ type: "responds-to", claim: "qiemo" }],
});

describe.each(["privacy", "legal"] as const)("a claim retracted for %s", (reason) => {
  const withdrawn: Claim = {
    ...claim,
    status: { state: "retracted", reason, note: "A letter asked for it." },
  };
  const [, retracted, after] = entriesOfSteps(
    { put: { ...GROUND, "claims/qiemo": claim } },
    {
      put: { "claims/qiemo": { ...withdrawn, statement: "It was said again." } },
      cause: "our-error",
      summary: "We should not have entered it.",
    },
    { put: { "claims/reply": reply } },
  );
  const { entry, streams } = entryOf(retracted, "claims/qiemo");
  const told = [entry.title, entry.summary, entry.html].join("\n");

  it("is not repeated in title, summary or body of its entry", () => {
    expect(told).not.toMatch(/61 million|said again|Asserted by/);
    expect(entry.html).toContain("What the claim says is not repeated here");
    expect(entry.html).toContain(
      '<a href="https://wire.example/feeds-here/claims/qiemo/">the page of the claim</a>',
    );
    expect(entry.html).toContain("A letter asked for it.");
  });

  it("has an entry with one reason and with the closing line of adverse claims", () => {
    expect(entry.html).toContain("<strong>Why:</strong> We should not have entered it.");
    expect(entry.html).not.toContain("Our error");
    expect(entry.html).toContain("No reply looked for yet.");
    expect(entry.html.endsWith("not a finding by Example Wire.</em></p>")).toBe(true);
  });

  it("has an entry with its id in every stream that carried it", () => {
    expect(streams).toEqual(
      expect.arrayContaining(["all", "corrections", "entities/dahua", "topics/contracts"]),
    );
    expect(entry.extension.announced?.id).toBe("tag:claimwire.example,2026:1.0.0/claims/qiemo/added");
  });

  it("is repeated neither in entries of other records nor in the title of its own feed", () => {
    expect(JSON.stringify(entryOf(after, "claims/reply").entry.html)).not.toMatch(/61 million|said again/);
    const { title, description } = describeStream("claims/qiemo", new Map([["claims/qiemo", withdrawn]]));
    expect(title + description).not.toContain("61 million");
  });
});

describe("the title of a suppressed claim", () => {
  const titleFor = (reason: "privacy" | "legal"): [string, number] => {
    const [, second] = entriesOfSteps(
      { put: { ...GROUND, "claims/qiemo": claim } },
      { put: { "claims/qiemo": { ...claim, status: { state: "retracted", reason } } }, cause: "our-error" },
    );
    const { entry } = entryOf(second, "claims/qiemo");
    return [entry.title, entry.categories.length];
  };

  it("names nobody for privacy, and neither do its categories", () => {
    expect(titleFor("privacy")).toEqual(["Retracted: a claim, to protect a person", 0]);
  });

  it("names asserter and entities for legal necessity", () => {
    expect(titleFor("legal")).toEqual([
      "Retracted: a claim by IPVM about Dahua and the Qiemo contract, for legal necessity",
      3,
    ]);
  });
});
