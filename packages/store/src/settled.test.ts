import { expect, it } from "vitest";
import { isSettled } from "./settled.js";

const NOW = { time: 1_700_000_000_000, device: 1 };

it.each([
  ["long ago", 1_600_000_000_123, 1_600_000_000_123, 1, true],
  ["in this tick", 1_699_999_999_990.5, 1_600_000_000_123, 1, false],
  ["moved or renamed in this tick", 1_600_000_000_123, 1_699_999_999_990.5, 1, false],
  ["a second ago, by a clock of milliseconds", 1_699_999_998_999.5, 1_699_999_998_999.5, 1, true],
  ["a second ago, by a clock of seconds", 1_699_999_999_000, 1_699_999_999_000, 1, false],
  ["three seconds ago, by a clock of seconds", 1_699_999_997_000, 1_699_999_997_000, 1, true],
  ["later than now", 1_700_000_005_000.5, 1_600_000_000_123, 1, false],
  ["on another device, whose clock is another", 1_600_000_000_123, 1_600_000_000_123, 2, false],
])("a file written %s", (_when, mtimeMs, ctimeMs, dev, settled) => {
  expect(isSettled({ mtimeMs, ctimeMs, dev }, NOW)).toBe(settled);
});
