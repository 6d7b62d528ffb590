import { dirname } from "node:path";
import { expect, it } from "vitest";
import { sourceModules } from "./source-modules.js";

const FILES_AT_MOST = 25;

it("no folder has more than 25 source files", () => {
  const counts = new Map<string, number>();
  for (const file of sourceModules()) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > FILES_AT_MOST)).toEqual([]);
});

it("each folder of test support is called test-support", () => {
  const named = sourceModules().filter((file) =>
    /\/(tests?|testing|test-[^/]*|fixtures|helpers)\//.test(file),
  );
  expect(named).toEqual([]);
});
