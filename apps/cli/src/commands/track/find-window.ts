import { FileShare, type SamplePoint } from "@claimwire/track";
import type { TouchingCommit } from "./find-mapping.js";

/** In seconds. */
export const MONTH = 30.44 * 86_400;
/** In seconds. */
export const YEAR = 365.25 * 86_400;

/** How many of the newest commits are looked at for what entries there would be. */
const COMMITS_TRIED = 400;
/** Files of the newest commits are read up to so many bytes, but of so many commits at least. */
const BYTES_TRIED = 120_000_000;
const COMMITS_AT_LEAST = 5;
/** When those commits have more bytes, a share of the files is read, of so many bytes, … */
const SHARE_BYTES = 40_000_000;
/** … but of so many files at least, as fewer say little of the others. */
const SHARE_FILES = 20;

/** The part of the history that is tried, and the files that are read there. */
export interface Window {
  readonly start: SamplePoint;
  readonly months: number;
  readonly share: FileShare;
}

interface Sizes {
  /** Bytes of a file, on average. */
  readonly fileSize: number;
  readonly fileCount: number;
}

/** The newest year of the history, or what can soon be read of it: of many bytes a share of the files. */
export function findWindow(points: readonly TouchingCommit[], { fileSize, fileCount }: Sizes): Window {
  const newest = points.at(-1) ?? { id: "", time: 0 };
  const touched = points.slice(-COMMITS_AT_LEAST).reduce((sum, { files }) => sum + files, 0);
  const least = (fileCount + touched) * fileSize;
  const oneOf = least <= BYTES_TRIED ? 1 : Math.min(least / SHARE_BYTES, fileCount / SHARE_FILES);
  const share = new FileShare(oneOf);
  const most = share.oneOf === 1 ? BYTES_TRIED : SHARE_BYTES;
  let start: SamplePoint = newest;
  let bytes = 0;
  for (const [index, point] of points.toReversed().entries()) {
    start = point;
    bytes += (point.files * fileSize) / share.oneOf;
    const isEnough = index >= COMMITS_TRIED || point.time <= newest.time - YEAR || bytes > most;
    if (isEnough && index >= COMMITS_AT_LEAST) break;
  }
  return { start, months: Math.max(1, (newest.time - start.time) / MONTH), share };
}
