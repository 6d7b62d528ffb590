import { changedWords } from "@claimwire/feeds";
import { byKind, type Kind, SHAPES } from "@claimwire/schema";
import type { Alteration } from "./alteration.js";
import { listInWords } from "./list.js";
import { wasAndNow } from "./was-and-now.js";

/** Fields of which a change is no news beside that of a fact. */
const QUIET = byKind(
  (kind): ReadonlySet<string> =>
    new Set(
      SHAPES[kind].fields.flatMap(({ name, fact }) => (fact === false || fact === "link" ? [name] : [])),
    ),
);

/** What titles call the fields of each kind of record. */
const TITLES = byKind(
  (kind): ReadonlyMap<string, string> =>
    new Map(SHAPES[kind].fields.map(({ name, label, title }) => [name, title ?? label.toLowerCase()])),
);

/** Longer values, on one side, do not fit a title. */
const MAX_VALUE = 90;
const MAX_WORDS = 70;

/** The changes of one field; of one figure, where the field has several. */
interface Group {
  readonly name: string;
  readonly field: string;
  readonly byWord: boolean;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function nameOf(kind: Kind, { field, label, name }: Alteration): string {
  if (name !== undefined) return name;
  return TITLES[kind].get(field) ?? label.toLowerCase();
}

/** Values stand inside a sentence, so a statement among them loses its full stop. */
function joinSides(texts: readonly (string | undefined)[]): string | undefined {
  const known = texts.flatMap((text) => text?.replace(/\.$/, "") ?? []);
  return known.length === 0 ? undefined : known.join("; ");
}

/** Joins the alterations of the members of a list into one. Each figure keeps its own. */
function groupsOf(kind: Kind, alterations: readonly Alteration[]): readonly Group[] {
  const groups = new Map<string, Alteration[]>();
  for (const each of alterations) {
    const name = nameOf(kind, each);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const isQuiet = ({ field }: Group): number => Number(QUIET[kind].has(field));
  const found = [...groups].map(([name, members]) => ({
    name,
    field: members[0]?.field ?? "",
    byWord: members.length === 1 && members[0]?.byWord === true,
    before: joinSides(members.map(({ before }) => before)),
    after: joinSides(members.map(({ after }) => after)),
  }));
  return found.toSorted((a, b) => isQuiet(a) - isQuiet(b));
}

function fits(text: string | undefined, max = MAX_VALUE): boolean {
  return text === undefined || text.length <= max;
}

/** Fields of a claim whose new value says by itself what the claim is. */
const SPEAKING: ReadonlySet<string> = new Set(["statement", "quantities"]);
/** Fields by which a record is called. */
const NAMING: ReadonlySet<string> = new Set(["name", "title", "label"]);
/** If the whole record and its change would be longer, its topic must do. */
const MAX_WHOLE = 125;

/** One entity and its role, as `named` prints them. */
const NAMED = /^([^;]*?)(?: \(|, )([^;()]*)\)?$/;

const quoted = (text: string): string => (text === "" ? "" : `“${text}”`);

/** What changed in a group, with its values; undefined when they do not fit a title, or words cannot show them. */
function valuesOf({ name, field, byWord, before, after }: Group): string | undefined {
  // Notes are ours, and would read as the asserter's words.
  if (field === "note" || field === "status") return undefined;
  if (field === "about" && before !== undefined && after !== undefined) {
    const [, entity, old] = NAMED.exec(before) ?? [];
    const [, other, role] = NAMED.exec(after) ?? [];
    if (entity === other && old !== undefined && role !== undefined)
      return sides(`role of ${entity}`, old, role);
  }
  if (field === "about" && !fits(`${before ?? ""}${after ?? ""}`)) return undefined;
  // Of a citation the source is enough, without the claims that it is for.
  if (field === "cites") return sides(name, before?.split("; ")[0], after?.split("; ")[0]);
  const whole = sides(name, before, after, field === "quantities" ? wasAndNow : undefined);
  if (before === undefined || after === undefined || !byWord || (whole && field !== "statement"))
    return whole;
  const changed = changedWords(before, after);
  if (changed === undefined || !fits(changed.was, MAX_WORDS) || !fits(changed.now, MAX_WORDS))
    return undefined;
  return sides(name, quoted(changed.was), quoted(changed.now));
}

function sides(
  name: string,
  before: string | undefined,
  after: string | undefined,
  join: (before: string, after: string) => string = (was, now) => `was ${was}, now ${now}`,
): string | undefined {
  if (!fits(before) || !fits(after)) return undefined;
  if (before && after) return `${name}: ${join(before, after)}`;
  if (after) return `${name} added: ${after}`;
  return before ? `${name} taken out: ${before}` : undefined;
}

/** "our wording and our note changed; date: was 2017, now 2018". */
function bracketsOf(groups: readonly Group[]): string {
  const texts = groups.map((group) => ({ group, values: valuesOf(group) }));
  const named = texts.filter(({ values }) => values === undefined).map(({ group }) => group);
  const shown = texts.flatMap(({ values }) => values ?? []);
  const whole = [...shown, ...(named.length === 0 ? [] : [namesOf(named)])].join("; ");
  return whole.length <= MAX_WORDS ? whole : namesOf(groups);
}

/** "our wording and our note changed", "evidence added". */
function namesOf(groups: readonly Group[]): string {
  const lacks = (side: "before" | "after"): boolean =>
    groups.every((group) => group[side] === undefined && (group.before ?? group.after) !== undefined);
  const what = lacks("before") ? "added" : lacks("after") ? "taken out" : "changed";
  return `${listNames(groups)} ${what}`;
}

/** More names than this make a title long; the body has all. */
const MAX_NAMES = 3;

/** "date", "date, evidence and our note", "date, evidence and 3 more". */
function listNames(groups: readonly Group[]): string {
  const names = groups.map(({ name }) => name);
  if (names.length <= MAX_NAMES) return listInWords(names);
  const shown = names.slice(0, MAX_NAMES - 1);
  return listInWords([...shown, `${names.length - shown.length} more`]);
}

/** What a record is called in the line: `name` says all, `topic` so much that a changed value can be understood. */
export interface CalledBy {
  readonly name: string;
  readonly topic: string;
  /** Of a source, who published it and when. */
  readonly imprint?: string | undefined;
}

/**
 * What changed in a record, in one line, the weightiest change first: "IPVM on the Qiemo contract, value: was 61, now 62
 * million US dollars; also date". If the values do not fit, the record is named whole, with what changed in brackets.
 */
export function changesInWords(
  kind: Kind,
  alterations: readonly Alteration[],
  { name, topic, imprint }: CalledBy,
): string {
  const [first, ...rest] = groupsOf(kind, alterations);
  if (first === undefined) return name;
  const values = valuesOf(first);
  // The sentence follows a figure that another replaces.
  const isReplaced = first.field === "quantities" && first.before !== undefined && first.after !== undefined;
  const others = rest.filter(({ field }) => !isReplaced || field !== "statement");
  const speaks = name === topic || SPEAKING.has(first.field);
  if (values === undefined || !speaks) {
    // A statement ends in a full stop, which must not stand before a bracket.
    const whole = `${name.replace(/\.$/, "")} (${bracketsOf([first, ...rest])})`;
    if (values === undefined || whole.length <= MAX_WHOLE) return whole;
  }
  // The values name the record, under both names.
  const isNamed = NAMING.has(first.field) && first.before !== undefined && first.after !== undefined;
  const lead = isNamed ? imprint : topic;
  // "Corrected: name was …": two colons in a row would be hard to hear.
  const line = lead === undefined ? values.replace(": was ", " was ") : `${lead}, ${values}`;
  return `${line}${alsoChanged(others, MAX_WHOLE - line.length)}`;
}

/** "; also date and our note", "; also 2 more" where the names do not fit in `room`, and nothing where this does not. */
function alsoChanged(others: readonly Group[], room: number): string {
  if (others.length === 0) return "";
  const named = `; also ${listNames(others)}`;
  if (named.length <= room) return named;
  const counted = `; also ${others.length} more`;
  return counted.length <= room ? counted : "";
}
