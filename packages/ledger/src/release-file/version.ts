/** How far a release moves the dataset's version, largest first. */
export const BUMPS = ["major", "minor", "patch"] as const;

export type Bump = (typeof BUMPS)[number];

/** The version of the first release. */
export const FIRST_VERSION = "1.0.0";

type Version = readonly [major: number, minor: number, patch: number];

/** A version that a release can have: three plain numbers, no pre-release. Undefined for anything else. */
function parseVersion(text: string): Version | undefined {
  const match = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text);
  const numbers = match?.slice(1).map(Number);
  return numbers?.every(Number.isSafeInteger) ? ([numbers[0], numbers[1], numbers[2]] as Version) : undefined;
}

export function isVersion(text: string): boolean {
  return parseVersion(text) !== undefined;
}

/** Below 0 when `a` comes before `b`. Both must be versions. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (!left || !right) throw new RangeError(`"${left ? b : a}" is no version.`);
  const place = [0, 1, 2].find((i) => left[i] !== right[i]);
  return place === undefined ? 0 : (left[place] as number) - (right[place] as number);
}

/** The version that a bump leads to. */
export function nextVersion(version: string, bump: Bump): string {
  const [major, minor, patch] = parseVersion(version) ?? [0, 0, 0];
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** The bump that leads from one version to the next; undefined when it takes more than one, or goes back. */
export function bumpBetween(from: string, to: string): Bump | undefined {
  return BUMPS.find((bump) => nextVersion(from, bump) === to);
}
