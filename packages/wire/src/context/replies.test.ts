import type { JsonObject } from "@claimwire/ledger";
import type { Claim } from "@claimwire/schema";

import { aClaim, anEntity } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { entriesOfSteps, entryOf } from "../test-support/entries-by-release.js";
import { GROUND, VALUE_CLAIM } from "../test-support/test-ledger.js";
import { isToldAsReply, repliesTo } from "./replies.js";

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

describe("an answer", () => {
  const by = (assertedBy: string, overrides: Partial<Claim> = {}) => aClaim({ assertedBy, ...overrides });

  it("is whatever responds to the claim, whoever gives it", () => {
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
  ])("is what contradicts the claim, given by %s: %s", (asserter, isReply) => {
    const records = recordsWith({ "claims/other": by(asserter) });
    expect(repliesTo(claim, [{ type: "contradicts", claim: "other" }], records)).toEqual(
      isReply ? ["other"] : [],
    );
  });

  it("may come from a person who holds a public role with those concerned, and from a new id of theirs", () => {
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

  it("is what the status names when those concerned denied the claim, not when another account differs", () => {
    const records = recordsWith({ "claims/denial": by("somebody") });
    const status = (reason: "denied" | "other-account") =>
      ({ ...claim, status: { state: "disputed", reason, by: ["denial"] } }) as Claim;
    expect(repliesTo(status("denied"), [], records)).toEqual(["denial"]);
    expect(repliesTo(status("other-account"), [], records)).toEqual([]);
  });

  it("counts once, and no more when it is retracted", () => {
    const records = recordsWith({
      "claims/a": by("dahua"),
      "claims/b": by("dahua", { status: { state: "retracted", reason: "misread" } }),
    });
    const denied: Claim = { ...claim, status: { state: "disputed", reason: "denied", by: ["a", "b"] } };
    const incoming = (["responds-to", "contradicts"] as const).map((type) => ({ type, claim: "a" }));
    expect(repliesTo(denied, incoming, records)).toEqual(["a"]);
  });

  it("leaves what else it says of the claim to the relations", () => {
    expect(isToldAsReply({ type: "contradicts", claim: "a" }, ["a"])).toBe(true);
    expect(isToldAsReply({ type: "qualifies", claim: "a" }, ["a"])).toBe(false);
    expect(isToldAsReply({ type: "responds-to", claim: "b" }, ["a"])).toBe(false);
  });
});

it("stands in the entry of a claim that the company concerned denied", () => {
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
  expect(html).not.toContain("No reply recorded here.");
  expect(html).toMatch(/<h3>Reply<\/h3><ul><li>.*Dahua says that it never won it\./);
  expect(html).not.toContain("Contradicted by");
});
