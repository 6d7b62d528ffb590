/** A group that shares its folders with more others than this is named file by file, … */
const LEFT_OUT_AT_MOST = 12;
/** … but not when it has more files than this. */
const LISTED_AT_MOST = 200;

/** Patterns for a group: as short as they can be without naming a file of another group of the format. */
export function patternsOf(group: readonly string[], all: readonly string[]): string[] {
  const [only] = group;
  if (only === undefined) return [];
  if (group.length === 1) return [escapePattern(only)];
  const own = new Set(group);
  const folders = group.map((path) => path.split("/").slice(0, -1));
  const [first = []] = folders;
  let shared = first.length;
  for (const folder of folders) {
    let same = 0;
    while (same < shared && folder[same] === first[same]) same += 1;
    shared = same;
  }
  const base = first
    .slice(0, shared)
    .map((name) => `${escapePattern(name)}/`)
    .join("");
  const depths = new Set(folders.map((folder) => folder.length - shared));
  const [depth = 0] = depths;
  const middle = depths.size === 1 ? "*/".repeat(depth) : "**/";
  const endings = [...new Set(group.map((path) => /\.[^./]+$/.exec(path)?.[0] ?? ""))];
  const patterns = endings.map((ending) => `${base}${middle}*${ending}`);
  const isBelow = (path: string): boolean =>
    path.startsWith(
      first
        .slice(0, shared)
        .map((name) => `${name}/`)
        .join(""),
    );
  const isOfDepth = (path: string): boolean =>
    depths.size > 1 || path.split("/").length - 1 - shared === depth;
  const taken = all.filter(
    (path) =>
      !own.has(path) && isBelow(path) && isOfDepth(path) && endings.some((ending) => path.endsWith(ending)),
  );
  if (taken.length <= LEFT_OUT_AT_MOST) {
    return [...patterns, ...taken.map((path) => `!${escapePattern(path)}`)];
  }
  const ownNames = new Set(group.map(nameOf));
  const leftOut = new Set(
    taken.map((path) =>
      ownNames.has(nameOf(path))
        ? `!${escapePattern(path)}`
        : `!${base}${middle}${escapePattern(nameOf(path))}`,
    ),
  );
  return leftOut.size <= LEFT_OUT_AT_MOST || group.length > LISTED_AT_MOST
    ? [...patterns, ...leftOut]
    : [...group].sort().map(escapePattern);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function escapePattern(path: string): string {
  return path.replace(/[*?[\]{}()!+@\\]/g, "\\$&");
}
