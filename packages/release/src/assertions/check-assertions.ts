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

interface Fall {
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

function findFalls(before: Measures, after: Measures): Fall[] {
  const counted = [...before.counts].flatMap(([of, was]) => {
    const is = after.counts.get(of) ?? 0;
    return is < was ? { of, from: `${was}`, to: `${is}` } : [];
  });
  const shared = [...before.shares].flatMap(([of, was]) => {
    const is = after.shares.get(of) ?? was;
    return ratioOf(is) < ratioOf(was) ? { of, from: percent(was), to: percent(is) } : [];
  });
  return [...counted, ...shared];
}

function checkFalls(assertions: Assertions, base: Base, after: Measures): AssertionFinding[] {
  const written = assertions.falls ?? [];
  const falls = findFalls(measureDataset(base.records), after);
  const unexplained = falls.filter(
    (fall) => !written.some(({ after, of }) => after === base.version && of === fall.of),
  );
  const unneeded = written.flatMap(({ after, of }, i) =>
    after === base.version && !falls.some((fall) => fall.of === of) ? [{ i, of }] : [],
  );
  return [
    ...unexplained.map(({ of, from, to }) =>
      failed(
        ["falls"],
        `${of} falls from ${from} in ${base.version} to ${to}, and no reason is written.`,
        `If that is right, add under falls:  { after: ${base.version}, of: ${of}, reason: … }`,
      ),
    ),
    ...unneeded.map(({ i, of }) =>
      failed(
        ["falls", i],
        `${of} does not fall after ${base.version}; the reason is not needed.`,
        "Remove it.",
      ),
    ),
  ];
}

interface Base {
  readonly version: string;
  readonly records: Records;
}

/**
 * Checks what a release is going to hold: minimum counts and shares, and that nothing falls below the release before
 * (`base`; undefined for the first) without a written reason. A reason that is not needed is a finding too.
 */
export function checkAssertions(
  assertions: Assertions,
  target: Records,
  base: Base | undefined,
): AssertionFinding[] {
  const measures = measureDataset(target);
  return [
    ...checkLeast(assertions, measures),
    ...checkShares(assertions, measures),
    ...(base === undefined ? [] : checkFalls(assertions, base, measures)),
  ];
}
