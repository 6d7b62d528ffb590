import type { Stats } from "node:fs";

/** A time by the clock of a file system, in milliseconds since 1970. */
export interface Moment {
  readonly time: number;
  readonly device: number;
}

export function momentOf({ mtimeMs, dev }: Stats): Moment {
  return { time: mtimeMs, device: dev };
}

type Times = Pick<Stats, "mtimeMs" | "ctimeMs" | "dev">;

// A kernel stamps files with a clock that ticks every 1 to 16 ms; some file systems keep whole (or even) seconds.
const TICK = 50;
const COARSE_TICK = 2_000;

/**
 * Whether a later write to a file is bound to show in its times. A file written in the same tick as it was read could
 * change once more without a trace (git calls this racy); such a file is compared by content.
 */
export function isSettled({ mtimeMs, ctimeMs, dev }: Times, readAt: Moment): boolean {
  const coarse = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0;
  const newest = Math.max(mtimeMs, ctimeMs);
  return dev === readAt.device && newest < readAt.time - (coarse ? COARSE_TICK : TICK);
}
