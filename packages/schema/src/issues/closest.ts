import { closest as closestOf, distance } from "fastest-levenshtein";

/** Nothing longer is an id or a code with a slip in it, and comparing it would take long. */
const LONGEST = 200;

/**
 * The candidate that was most likely meant: one that differs in nothing but upper and lower case, else the nearest;
 * undefined when none is near (more than a third of it differs).
 */
export function closest(wanted: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates];
  if (list.length === 0 || wanted.length > LONGEST) return undefined;
  const folded = wanted.toLowerCase();
  const same = list.find((candidate) => candidate.toLowerCase() === folded);
  if (same !== undefined) return same;
  const best = closestOf(wanted, list);
  return distance(wanted, best) <= Math.max(2, Math.ceil(wanted.length / 3)) ? best : undefined;
}

/** ` Closest: "x".`, or nothing: the end of a message about a name that is not known. */
export function closestHint(wanted: string, candidates: Iterable<string>): string {
  const best = closest(wanted, candidates);
  return best === undefined ? "" : ` Closest: "${best}".`;
}

/** As `closestHint`, of codes that people also know by other names, such as their labels; the hint has the code. */
export function closestCodeHint(
  wanted: string,
  names: Readonly<Record<string, readonly (string | undefined)[]>>,
): string {
  const codes = new Map(
    Object.entries(names).flatMap(([code, others]) =>
      [code, ...others].flatMap((name) => (name === undefined ? [] : [[name, code] as const])),
    ),
  );
  const best = closest(wanted, codes.keys());
  return best === undefined ? "" : ` Closest: "${codes.get(best)}".`;
}
