import type { FieldPath, Finding, Records } from "@claimwire/schema";
import type { Assertions, ShareName } from "./assertions.js";
import { type Measures, measureDataset, ratioOf, type Share } from "./measure-dataset.js";

/** An issue of `data/assertions.yaml` before its line is known. */
export type AssertionFinding = Omit<Finding<"ASSERTION_FAILED" | "SHARE_LOW">, "key">;

function failed(path: FieldPath, message: string): AssertionFinding {
  return { code: "ASSERTION_FAILED", severity: "error", path, message, fix: LEAST_FIX };
}

const LEAST_FIX =
  "Put the missing records back; or lower the number in the same pull request, and say there why.";

const SHARE_FIX =
  "Nothing was lost, so whoever adds records need do nothing. A maintainer adds passages, or looks at sources:  npx claimwire sources check";

function percent(share: Share): string {
  return `${(ratioOf(share) * 100).toFixed(1)} % (${share.part} of ${share.whole})`;
}

function checkLeast({ least = {} }: Assertions, { counts }: Measures): AssertionFinding[] {
  return Object.entries(least).flatMap(([name, wanted = 0]) => {
    const found = counts.get(name) ?? 0;
    if (found >= wanted) return [];
    return failed(["least", name], `${name}: at least ${wanted} wanted; found ${found}.`);
  });
}

function checkShares(
  { shares = {} }: Assertions,
  measures: Measures,
  before: Measures | undefined,
): AssertionFinding[] {
  return Object.entries(shares).flatMap(([name, wanted = 0]): AssertionFinding[] => {
    const share = measures.shares.get(name as ShareName) ?? { part: 0, whole: 0 };
    if (ratioOf(share) >= wanted) return [];
    const path = ["shares", name];
    const message = `${name}: at least ${wanted * 100} % wanted; found ${percent(share)}.`;
    const partBefore = before?.shares.get(name as ShareName)?.part;
    if (partBefore === undefined || share.part < partBefore) return [failed(path, message)];
    return [{ code: "SHARE_LOW", severity: "warning", path, message, fix: SHARE_FIX }];
  });
}

/**
 * Checks what a release is going to hold: minimum counts and shares. A share that is below its minimum only because
 * records were added since `before`, the newest release, is a warning: a new claim without a passage, or a new source
 * that nobody has looked at, is an ordinary contribution. Without `before`, each is an error.
 */
export function checkAssertions(
  assertions: Assertions,
  target: Records,
  before: Records | undefined,
): AssertionFinding[] {
  const measures = measureDataset(target);
  const measuresBefore = before && measureDataset(before);
  return [...checkLeast(assertions, measures), ...checkShares(assertions, measures, measuresBefore)];
}
