import type { JsonObject } from "@claimwire/ledger";
import { anEntity, aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import { evidenceInWords, relationInWords, translationInWords } from "./object-words.js";

const records = new Map<string, JsonObject>([
  ["entities/jeffrey", anEntity({ name: "Jeffrey Example" })],
  ["sources/tender", aSource({ title: "A tender" })],
]);
const tender = { source: "tender", stance: "states" } as const;

it.each([
  [{ language: "zh", translatedBy: "jeffrey" }, "read in a translation from Chinese by Jeffrey Example"],
  [{ language: "zh" }, "read in a translation from Chinese"],
  [{ translatedBy: "jeffrey" }, "read in a translation by Jeffrey Example"],
  [{}, undefined],
])("the translation %j is %s", (read, words) => {
  expect(translationInWords({ ...tender, ...read }, records)).toBe(words);
  const evidence = evidenceInWords({ ...tender, ...read }, records);
  expect(evidence.endsWith(words === undefined ? ": states it" : `: states it; ${words}`)).toBe(true);
});

it.each([
  ["denies", "Responds to (denies it)"],
  ["partly", "Responds to (answers in part)"],
  ["no-answer", "Responds to (gave no answer)"],
  [undefined, "Responds to"],
] as const)("a reply that %s is %s", (reply, words) => {
  expect(relationInWords({ type: "responds-to", claim: "a", ...(reply && { reply }) })).toBe(words);
});
