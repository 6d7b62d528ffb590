import { type Issue, NOTES_FOLDER, type Records } from "@claimwire/schema";
import { releaseIssue } from "../issues.js";
import type { WrittenFall } from "./assertions.js";
import { type Measures, measureDataset } from "./measure-dataset.js";

/** A number that is lower than before. */
export interface Fall {
  /** One of `MEASURE_NAMES`. */
  readonly of: string;
  readonly from: number;
  readonly to: number;
}

function numbersOf({ counts, shares }: Measures): Map<string, number> {
  return new Map([...counts, ...[...shares].map(([name, { part }]) => [name, part] as const)]);
}

/**
 * Finds what is less in `after` than in `before`, unless a why-note gives the reason. Numbers are compared and not
 * shares: numbers add up, so that a change whose own falls are explained stays explained beside other changes, and a
 * new claim without a passage takes nothing away.
 */
export function findFalls(
  before: Records,
  after: Records,
  written: readonly Pick<WrittenFall, "of">[],
): Fall[] {
  const present = numbersOf(measureDataset(after));
  const explained = new Set(written.map(({ of }) => of));
  return [...numbersOf(measureDataset(before))].flatMap(([of, from]) => {
    const to = present.get(of) ?? 0;
    return to < from && !explained.has(of) ? { of, from, to } : [];
  });
}

/**
 * Finds the numbers that fall without a reason in a why-note. `since` names the dataset `before` to a reader: a version
 * or a commit.
 */
export function checkFalls(
  before: Records,
  after: Records,
  written: readonly Pick<WrittenFall, "of">[],
  since: string,
): Issue[] {
  return findFalls(before, after, written).map(({ of, from, to }) => {
    const message = `${of} falls from ${from} in ${since} to ${to}, and no why-note says why.`;
    const fix = `If that is right, add to the trailers of the why-note:  Falls: ${of}: <why>`;
    return releaseIssue("FALL_UNEXPLAINED", NOTES_FOLDER, message, fix);
  });
}
