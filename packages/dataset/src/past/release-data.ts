import type { ClaimsRelease } from "@claimwire/release";
import type { ReleaseData, ReleaseInfo } from "../release/release-info.js";

const NOTHING = "0".repeat(64);

/** The release of a package that is built before the first one; it is never published. */
const UNRELEASED: ReleaseInfo = {
  version: "0.0.0",
  released: "",
  digest: NOTHING,
  dataset: NOTHING,
  counts: {},
};

function infoOf({ version, released, digest, target }: ClaimsRelease): ReleaseInfo {
  return { version, released, digest, dataset: target.dataset, counts: target.counts };
}

/** What a dataset knows of its release and of those before it; the last of `releases` is its own. */
export function releaseDataOf(releases: readonly ClaimsRelease[]): ReleaseData {
  const newest = releases[releases.length - 1];
  return {
    release: newest === undefined ? UNRELEASED : infoOf(newest),
    times: Object.fromEntries(releases.map(({ version, released }) => [version, released])),
  };
}
