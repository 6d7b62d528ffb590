import { closest as closestOf, distance } from "fastest-levenshtein";

/** Nothing longer is an id or a code with a slip in it, and comparing it would take long. */
const LONGEST = 200;

/** The candidate that was most likely meant, or undefined when none is near (more than a third of it differs). */
export function closest(wanted: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates];
  if (list.length === 0 || wanted.length > LONGEST) return undefined;
  const best = closestOf(wanted, list);
  return distance(wanted, best) <= Math.max(2, Math.ceil(wanted.length / 3)) ? best : undefined;
}

/** ` Closest: "x".`, or nothing: the end of a message about a name that is not known. */
export function closestHint(wanted: string, candidates: Iterable<string>): string {
  const best = closest(wanted, candidates);
  return best === undefined ? "" : ` Closest: "${best}".`;
}
