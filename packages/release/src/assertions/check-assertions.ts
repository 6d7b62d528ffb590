import type { FieldPath, Finding, Records } from "@claimwire/schema";
import type { Assertions, ShareName } from "./assertions.js";
import { type Measures, measureDataset, ratioOf, type Share } from "./measure-dataset.js";

/** An issue of `data/assertions.yaml` before its line is known. */
export type AssertionFinding = Omit<Finding<"ASSERTION_FAILED">, "key">;

function failed(path: FieldPath, message: string, fix: string): AssertionFinding {
  return { code: "ASSERTION_FAILED", severity: "error", path, message, fix };
}

const LEAST_FIX =
  "Put the missing records back; or lower the number in the same pull request, and say there why.";

function percent(share: Share): string {
  return `${(ratioOf(share) * 100).toFixed(1)} % (${share.part} of ${share.whole})`;
}

function checkLeast({ least = {} }: Assertions, { counts }: Measures): AssertionFinding[] {
  return Object.entries(least).flatMap(([name, wanted = 0]) => {
    const found = counts.get(name) ?? 0;
    if (found >= wanted) return [];
    return failed(["least", name], `${name}: at least ${wanted} wanted; found ${found}.`, LEAST_FIX);
  });
}

function checkShares({ shares = {} }: Assertions, measures: Measures): AssertionFinding[] {
  return Object.entries(shares).flatMap(([name, wanted = 0]) => {
    const share = measures.shares.get(name as ShareName) ?? { part: 0, whole: 0 };
    if (ratioOf(share) >= wanted) return [];
    const message = `${name}: at least ${wanted * 100} % wanted; found ${percent(share)}.`;
    return failed(["shares", name], message, LEAST_FIX);
  });
}

/** Checks what a release is going to hold: minimum counts and shares. */
export function checkAssertions(assertions: Assertions, target: Records): AssertionFinding[] {
  const measures = measureDataset(target);
  return [...checkLeast(assertions, measures), ...checkShares(assertions, measures)];
}
