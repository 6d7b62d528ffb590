import { expect, it } from "vitest";
import { closest, closestHint } from "./closest.js";

it.each([
  ["a slip", "qiemo-tendre", ["qiemo-tender", "yarkant-tender"], "qiemo-tender"],
  ["a short one", "claim", ["topic", "claims"], "claims"],
  ["nothing like any", "qiemo", ["yarkant-project"], undefined],
  ["no candidates", "qiemo", [], undefined],
  ["a page of text", "a".repeat(1_000), ["a"], undefined],
])("of %s", (_what, wanted, candidates, found) => {
  expect(closest(wanted, candidates)).toBe(found);
  expect(closestHint(wanted, new Set(candidates))).toBe(found === undefined ? "" : ` Closest: "${found}".`);
});
