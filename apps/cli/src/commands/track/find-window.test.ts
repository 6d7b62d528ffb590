import { expect, it } from "vitest";
import { findWindow, MONTH } from "./find-window.js";

const commits = (count: number, files: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `${n}`, time: n * 86_400, files }));

it.each([
  ["a year of small commits, and all files", commits(900, 1), { fileSize: 1_000, fileCount: 500 }, 1, 366],
  ["as many bytes as are soon read", commits(900, 10), { fileSize: 400_000, fileCount: 50 }, 1, 30],
  [
    "a share of files that have many bytes at every commit",
    commits(90, 2_000),
    { fileSize: 40_000, fileCount: 8_000 },
    18,
    9,
  ],
  [
    "no less than twenty files of a few large ones",
    commits(90, 20),
    { fileSize: 8_000_000, fileCount: 60 },
    3,
    5,
  ],
  ["all of a single file, however large", commits(90, 1), { fileSize: 50_000_000, fileCount: 1 }, 1, 5],
])("findWindow finds %s", (_, points, sizes, oneOf, days) => {
  const window = findWindow(points, sizes);
  expect(window.share.oneOf).toBe(oneOf);
  expect((points.at(-1)?.time ?? 0) - window.start.time).toBe(days * 86_400);
  expect(window.months).toBe(Math.max(1, (days * 86_400) / MONTH));
});
