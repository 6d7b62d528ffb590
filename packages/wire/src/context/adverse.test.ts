import type { JsonObject } from "@claimwire/ledger";
import type { Claim } from "@claimwire/schema";
import { aClaim, anEntity } from "@claimwire/testing";
import { expect, it } from "vitest";
import { isAdverse, noReplyLine } from "./adverse.js";

const records = new Map<string, JsonObject>([
  ["entities/wire", anEntity({ type: "organisation" })],
  ["entities/firm", anEntity({ type: "company" })],
  ["entities/county", anEntity({ type: "place" })],
]);

const about = (entity: string, role: "actor" | "denied" | "context" | "addressee"): Claim =>
  aClaim({ assertedBy: "wire", about: [{ entity, role }] });

it.each([
  ["who acts", about("firm", "actor"), true],
  ["of whom it is said that it did not", about("firm", "denied"), true],
  ["who stands there for comparison", about("firm", "context"), false],
  ["to whom it was said", about("firm", "addressee"), false],
  ["who says it", about("wire", "denied"), false],
  ["that is a place", about("county", "denied"), false],
])("an entity %s makes a claim adverse, or does not", (_, claim, adverse) => {
  expect(isAdverse(claim, records)).toBe(adverse);
});

it("says on which day a reply was looked for, and else that nobody has looked yet", () => {
  expect(noReplyLine(aClaim({ replySought: "2026-11-03" }))).toBe(
    "No reply found (looked on 3 November 2026).",
  );
  expect(noReplyLine(aClaim())).toBe("No reply looked for yet.");
});
