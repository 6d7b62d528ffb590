import { isRecognised, type SeenContent, type SeenPassage, type Visit } from "./visits/visit.js";

/** Days on which the same was seen, without another day in between on which it was not. Days are written YYYY-MM-DD. */
export interface Spell {
  readonly since: string;
  readonly last: string;
  /** How many different days. */
  readonly days: number;
}

/** What earlier visits of the address of a source saw, as far as later ones need it. */
export interface LinkCheck {
  /** The id of the source. */
  readonly source: string;
  /** The address that was visited; of another one, nothing is known. */
  readonly url: string;
  readonly visited: string;
  /** The marks of the passages that once stood in the page, as a program reads it: of no other is absence a loss. */
  readonly found?: readonly string[] | undefined;
  readonly absent?: Spell | undefined;
  readonly altered?: Spell | undefined;
  readonly unreachable?: Spell | undefined;
}

/** A document is away, or altered, when that was seen on this many different days … */
export const LEAST_DAYS = 3;
/** … of which the last is this many days after the first, or more. */
export const LEAST_SPAN = 7;

const DAY_MS = 86_400_000;

/** Whole days from one day to another. */
export function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);
}

/** Whether a spell is long enough to be no accident. */
export function isLasting(spell: Spell | undefined): spell is Spell {
  return (
    spell !== undefined && spell.days >= LEAST_DAYS && daysBetween(spell.since, spell.last) >= LEAST_SPAN
  );
}

function extend(spell: Spell | undefined, day: string): Spell {
  if (spell === undefined) return { since: day, last: day, days: 1 };
  return day <= spell.last ? spell : { ...spell, last: day, days: spell.days + 1 };
}

/** Adds a visit to what is known of an address. A visit that was refused adds nothing. */
export function addVisit(
  earlier: LinkCheck | undefined,
  { source, url }: Pick<LinkCheck, "source" | "url">,
  visit: Visit,
  day: string,
): LinkCheck | undefined {
  const known = earlier?.url === url ? earlier : undefined;
  const visited = { ...known, source, url, visited: day };
  switch (visit.saw) {
    case "refusal":
      return known;
    case "absence":
    case "no-host":
      return { ...visited, absent: extend(known?.absent, day), unreachable: undefined };
    case "failure":
      return { ...visited, unreachable: extend(known?.unreachable, day) };
    case "page":
      return { ...visited, unreachable: undefined, ...afterPage(known, visit.content, day) };
  }
}

/** The passages that are missing in a page and once stood in it. */
export function findLost(check: LinkCheck | undefined, { missing }: SeenContent): SeenPassage[] {
  return missing.filter(({ mark }) => check?.found?.includes(mark) === true);
}

function afterPage(known: LinkCheck | undefined, content: SeenContent, day: string): Partial<LinkCheck> {
  const isKnown = isRecognised(content) || content.isFile;
  const marks = new Set([...(known?.found ?? []), ...content.found.map(({ mark }) => mark)]);
  const found = marks.size === 0 ? undefined : [...marks].sort();
  const absent = isKnown ? undefined : known?.absent;
  if (findLost(known, content).length > 0) return { found, absent, altered: extend(known?.altered, day) };
  return { found, absent, altered: isKnown ? undefined : known?.altered };
}
