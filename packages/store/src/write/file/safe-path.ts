const MAX_SEGMENT_BYTES = 255;
const MAX_PATH_BYTES = 1024;

// Names of git and of ours, in any case: some file systems ignore case.
const RESERVED = new Set([".git", ".claimwire", "node_modules"]);

// Each of these has a meaning in a path on some system, or is a control or half a character.
const UNSAFE_CHARACTER = /[\\:*?"<>|\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\ufeff]/u;

/**
 * Why a relative path, its parts joined by `/`, is not safe to write to on every system; undefined when it is safe.
 * Does not look at the disk.
 */
export function findPathFlaw(path: string): string | undefined {
  if (path === "") return "is empty";
  if (UNSAFE_CHARACTER.test(path)) return "holds a character that not every system allows";
  if (Buffer.byteLength(path) > MAX_PATH_BYTES) return `is longer than ${MAX_PATH_BYTES} bytes`;
  for (const segment of path.split("/")) {
    const flaw = findSegmentFlaw(segment);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}

function findSegmentFlaw(segment: string): string | undefined {
  if (segment === "") return "is not relative, or has an empty part";
  if (segment === "." || segment === "..") return "leads out of its folder, or nowhere";
  if (/[. ]$/.test(segment)) return "has a part that ends in a dot or a space";
  if (RESERVED.has(segment.toLowerCase())) return `passes through ${segment}, which is not for this`;
  if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) {
    return `has a part of more than ${MAX_SEGMENT_BYTES} bytes`;
  }
  return undefined;
}

/** A path as a file system sees it that ignores case and the form of accents. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
