import { findEach } from "./find-each.js";
import type { EarlierEach } from "./proposal.js";
import { recordsIn, type Sample, type SamplePoint, type SampleRecord } from "./sample-records.js";

/** The records of the samples, the newest first, and where they stood in the oldest of them. */
export interface EachFound {
  readonly bySample: readonly (readonly SampleRecord[])[];
  readonly earlier: EarlierEach | undefined;
}

/** A sample in which so few of the records are found that the next has keeps them elsewhere. */
const FEW = 0.3;

/**
 * Reads the records of samples, the newest first, and finds whether older files keep them in another place: a list that
 * was once below a name. `each`: where the newest keep them; `points` the commits, oldest first; `sampleAt` takes a sample.
 */
export async function readSamples(
  samples: readonly Sample[],
  each: string,
  points: readonly SamplePoint[],
  sampleAt: (point: SamplePoint) => Promise<Sample>,
): Promise<EachFound> {
  const bySample: (readonly SampleRecord[])[] = [];
  let other: string | undefined;
  let since: SamplePoint | undefined;
  for (const [index, sample] of samples.entries()) {
    const last = bySample.at(-1)?.length ?? 0;
    const isThere = (found: readonly SampleRecord[]): boolean =>
      found.length >= Math.max(2, last * FEW) || index === 0;
    const found = recordsIn(sample, other ?? each);
    const own = findEach(
      sample.values.map(([, value]) => value),
      sample.paths.length,
    );
    const elsewhere = isThere(found) || other !== undefined || own === each ? [] : recordsIn(sample, own);
    if (elsewhere.length === 0 || !isThere(elsewhere)) {
      bySample.push(found);
      continue;
    }
    const newer = samples[index - 1] as Sample;
    other = own;
    since = await firstPoint(
      points,
      [sample.point, newer.point],
      async (point) => recordsIn(await sampleAt(point), each).length >= Math.max(2, last * FEW),
    );
    bySample.push(elsewhere);
  }
  const isEarlier = other !== undefined && since !== undefined;
  return { bySample, earlier: isEarlier ? { each: other ?? "", since: since?.id ?? "" } : undefined };
}

/** The first of some commits, between one at which something does not hold and one at which it does, at which it does. */
async function firstPoint(
  points: readonly SamplePoint[],
  [before, after]: readonly [SamplePoint, SamplePoint],
  holds: (point: SamplePoint) => Promise<boolean>,
): Promise<SamplePoint> {
  let [low, high] = [points.indexOf(before), points.indexOf(after)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(points[middle] as SamplePoint)) high = middle;
    else low = middle;
  }
  return points[high] ?? after;
}
