import { expect, it } from "vitest";
import { closest, closestCodeHint, closestHint } from "./closest.js";

it.each([
  ["a slip", "qiemo-tendre", ["qiemo-tender", "yarkant-tender"], "qiemo-tender"],
  ["a short one", "claim", ["topic", "claims"], "claims"],
  ["other case", "DAHUA", ["dahui", "Dahua"], "Dahua"],
  ["nothing like any", "qiemo", ["yarkant-project"], undefined],
  ["no candidates", "qiemo", [], undefined],
  ["a page of text", "a".repeat(1_000), ["a"], undefined],
])("of %s", (_what, wanted, candidates, found) => {
  expect(closest(wanted, candidates)).toBe(found);
  expect(closestHint(wanted, new Set(candidates))).toBe(found === undefined ? "" : ` Closest: "${found}".`);
});

it.each([
  ["a slip in a code", "kmm", ' Closest: "km".'],
  ["a slip in a label", "kilometer", ' Closest: "km".'],
  ["a slip in its plural", "yeers", ' Closest: "year".'],
  ["nothing like any", "furlong", ""],
])("names the code that is meant by %s", (_what, wanted, hint) => {
  const names = { km: ["kilometre", "kilometres"], year: ["year", "years"], count: ["", undefined] };
  expect(closestCodeHint(wanted, names)).toBe(hint);
});
