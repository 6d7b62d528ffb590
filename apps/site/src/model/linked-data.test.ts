import { aClaim } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "../test-support/example-ledger.js";
import { exampleSite } from "../test-support/example-site.js";
import { attributeOf, type Element, textOf } from "../test-support/parse-page.js";
import { find, PAGES, PARSED } from "../test-support/rendered-site.js";
import { claimLinkedData, scriptText } from "./linked-data.js";

/** What a page tells search engines. */
function dataIn(path: string): Record<string, unknown> | undefined {
  const [script] = find(path, "script").filter((one) => attributeOf(one, "type") === "application/ld+json");
  return script && JSON.parse(textOf(script as Element));
}

describe("what pages tell search engines", () => {
  it("names who asserts a claim, where it stands, and what its author relies on", () => {
    expect(dataIn("claims/example-value/")).toMatchObject({
      "@type": "Claim",
      "@id": "https://claimwire.example/wire/claims/example-value/",
      author: { "@id": "https://claimwire.example/wire/entities/example-wire/", name: "The Example Wire" },
      appearance: [{ "@id": "https://claimwire.example/wire/sources/example-report/" }],
      isPartOf: { "@type": "Dataset", version: "1.1.0" },
    });
    expect(dataIn("releases/1.1.0/")).toMatchObject({ "@type": "Dataset", version: "1.1.0" });
    expect(dataIn("follow/claims/example-value/")).toMatchObject({ "@type": "DataFeed" });
  });

  it("never says that a claim was reviewed or rated", () => {
    for (const [path, html] of PAGES) expect(/ClaimReview|[Rr]ating"/.test(html), path).toBe(false);
  });

  it("leaves out an address that is no link", () => {
    const told = [...PARSED.keys()].map((path) => JSON.stringify(dataIn(path) ?? ""));
    expect(told.filter((text) => text.includes("javascript:"))).toEqual([]);
  });

  it("says nothing of a claim that was retracted for somebody's privacy or by law", () => {
    const claim = (reason: "privacy" | "misread") => aClaim({ status: { state: "retracted", reason } });
    const site = exampleSite();
    expect(claimLinkedData(site, "example-withdrawn", claim("misread"))).toBeDefined();
    expect(claimLinkedData(site, "example-withdrawn", claim("privacy"))).toBeUndefined();
  });

  it("cannot end the element in which it stands", () => {
    const text = scriptText({ name: HOSTILE.title });
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual({ name: HOSTILE.title });
  });
});
