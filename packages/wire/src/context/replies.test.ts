import type { JsonObject } from "@claimwire/ledger";
import type { Claim } from "@claimwire/schema";
import { aClaim, anEntity } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { entriesOfSteps, entryOf } from "../test-support/entries-by-release.js";
import { GROUND, VALUE_CLAIM } from "../test-support/test-ledger.js";
import { isShownAsReply, repliesTo } from "./replies.js";

const claim = aClaim({
  assertedBy: "ipvm",
  about: [
    { entity: "dahua", role: "actor" },
    { entity: "county", role: "affected" },
    { entity: "xinjiang", role: "place" },
    { entity: "rival", role: "context" },
  ],
});

function recordsWith(others: Readonly<Record<string, JsonObject>>): ReadonlyMap<string, JsonObject> {
  return new Map<string, JsonObject>([["claims/claim", claim], ...Object.entries(others)]);
}

describe("repliesTo", () => {
  const by = (assertedBy: string, overrides: Partial<Claim> = {}) => aClaim({ assertedBy, ...overrides });

  it("counts a claim that responds to the claim, whoever asserts it", () => {
    const records = recordsWith({ "claims/reply": by("somebody") });
    expect(repliesTo(claim, [{ type: "responds-to", claim: "reply" }], records)).toEqual(["reply"]);
  });

  it.each([
    ["dahua", true],
    ["county", true],
    ["xinjiang", false],
    ["rival", false],
    ["somebody", false],
    ["ipvm", false],
  ])("counts a contradicting claim by %s: %s", (asserter, isReply) => {
    const records = recordsWith({ "claims/other": by(asserter) });
    expect(repliesTo(claim, [{ type: "contradicts", claim: "other" }], records)).toEqual(
      isReply ? ["other"] : [],
    );
  });

  it("counts the claim of a person in a public role with the entity concerned, and of the entity's new id", () => {
    const records = recordsWith({
      "claims/by-chairman": by("chairman"),
      "claims/by-new-id": by("dahua-technology"),
      "entities/chairman": anEntity({
        type: "person",
        publicRole: { title: "chairman", of: "dahua", when: "2001/.." },
      }),
      "entities/dahua": { kind: "moved", to: "dahua-technology" },
      "entities/dahua-technology": anEntity({ type: "company" }),
    });
    const incoming = ["by-chairman", "by-new-id"].map((id) => ({ type: "contradicts" as const, claim: id }));
    expect(repliesTo(claim, incoming, records)).toEqual(["by-chairman", "by-new-id"]);
  });

  it("counts the claims that the status names for a denial, not for another account", () => {
    const records = recordsWith({ "claims/denial": by("somebody") });
    const status = (reason: "denied" | "other-account") =>
      ({ ...claim, status: { state: "disputed", reason, by: ["denial"] } }) as Claim;
    expect(repliesTo(status("denied"), [], records)).toEqual(["denial"]);
    expect(repliesTo(status("other-account"), [], records)).toEqual([]);
  });

  it("counts a claim once, and not when it is retracted", () => {
    const records = recordsWith({
      "claims/a": by("dahua"),
      "claims/b": by("dahua", { status: { state: "retracted", reason: "misread" } }),
    });
    const denied: Claim = { ...claim, status: { state: "disputed", reason: "denied", by: ["a", "b"] } };
    const incoming = (["responds-to", "contradicts"] as const).map((type) => ({ type, claim: "a" }));
    expect(repliesTo(denied, incoming, records)).toEqual(["a"]);
  });

  it("leaves other relations of a reply to be shown as relations", () => {
    expect(isShownAsReply({ type: "contradicts", claim: "a" }, ["a"])).toBe(true);
    expect(isShownAsReply({ type: "qualifies", claim: "a" }, ["a"])).toBe(false);
    expect(isShownAsReply({ type: "responds-to", claim: "b" }, ["a"])).toBe(false);
  });
});

it("the entry of a claim shows the denial by the company concerned as a reply", () => {
  const denial = aClaim({
    statement: "Dahua says that it never won it.",
    assertedBy: "dahua",
    about: [{ entity: "dahua", role: "actor" }],
    evidence: [{ source: "report", stance: "states" }],
    relations: [{ type: "contradicts", claim: "qiemo" }],
  });
  const [, second] = entriesOfSteps(
    { put: { ...GROUND, "claims/qiemo": VALUE_CLAIM } },
    {
      put: {
        "claims/denial": denial,
        "claims/qiemo": {
          ...VALUE_CLAIM,
          status: { state: "disputed", reason: "denied", by: ["denial"] },
        } as Claim,
      },
      cause: "reply",
    },
  );
  const { html } = entryOf(second, "claims/qiemo").entry;
  expect(html).not.toContain("No reply looked for yet.");
  expect(html).toMatch(/<h3>Reply<\/h3>\n<ul><li>.*Dahua says that it never won it\./);
  expect(html).not.toContain("Contradicted by");
});
