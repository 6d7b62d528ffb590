import { changedWords } from "@claimwire/feeds";
import { byKind, type Kind, SHAPES } from "@claimwire/schema";
import type { Alteration } from "./alteration.js";
import { withoutFullStop } from "./full-stop.js";
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
interface Changes {
  readonly name: string;
  readonly field: string;
  readonly byWord: boolean;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface Group extends Changes {
  /** What changed, with its values; undefined when they do not fit a title, or words cannot show them. */
  readonly values: string | undefined;
}

function nameOf(kind: Kind, { field, label, name }: Alteration): string {
  if (name !== undefined) return name;
  return TITLES[kind].get(field) ?? label.toLowerCase();
}

/** Values stand inside a sentence, so a statement among them loses its full stop. */
function joinSides(texts: readonly (string | undefined)[]): string | undefined {
  const known = texts.flatMap((text) => (text === undefined ? [] : withoutFullStop(text)));
  return known.length === 0 ? undefined : known.join("; ");
}

/** Joins the alterations of the members of a list into one. Each figure keeps its own. */
function groupsOf(kind: Kind, alterations: readonly Alteration[]): readonly Group[] {
  const groups = new Map<string, Alteration[]>();
  for (const each of alterations) {
    const name = nameOf(kind, each);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const found = [...groups].map(([name, members]) => ({
    name,
    field: members[0]?.field ?? "",
    byWord: members.length === 1 && members[0]?.byWord === true,
    before: joinSides(members.map(({ before }) => before)),
    after: joinSides(members.map(({ after }) => after)),
  }));
  return found
    .map((changes) => ({ ...changes, values: valuesOf(changes) }))
    .toSorted((a, b) => Number(QUIET[kind].has(a.field)) - Number(QUIET[kind].has(b.field)));
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
/** A line that gives the values is no longer with what else changed. */
const MAX_LINE = 110;

/** One entity and its role, as `named` prints them. */
const NAMED = /^([^;]*?)(?: \(|, )([^;()]*)\)?$/;

const quoted = (text: string): string => (text === "" ? "" : `“${text}”`);

/** See `Group.values`. */
function valuesOf({ name, field, byWord, before, after }: Changes): string | undefined {
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
  // Single words of how a source is told say nothing.
  if (field === "evidence") return whole;
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

/** The whole record, and what changed in brackets. A statement ends in a full stop, which must not stand before these. */
function withBrackets(name: string, text: string): string {
  return `${withoutFullStop(name)} (${text})`;
}

/** The whole record, and what changed in brackets: the values if these fit. */
function withValues(name: string, groups: readonly Group[]): string {
  const values = valuesInBrackets(groups);
  return withBrackets(name, values.length <= MAX_WORDS ? values : namesOf(groups));
}

/** The whole record, and what changed in brackets: beside a long one fewer names. */
function withNames(name: string, groups: readonly Group[]): string {
  const texts = [
    withValues(name, groups),
    withBrackets(name, namesOf(groups)),
    withBrackets(name, namesOf(groups, 2)),
  ];
  return texts.find((text) => text.length <= MAX_WHOLE) ?? texts.at(-1) ?? name;
}

/** "our wording and our note changed; date: was 2017, now 2018": the weightiest change first. */
function valuesInBrackets(groups: readonly Group[]): string {
  const unnamed = groups.filter(({ values }) => values === undefined);
  const values = groups.flatMap((group) => group.values ?? []);
  const names = unnamed.length === 0 ? [] : [namesOf(unnamed)];
  return (groups[0]?.values === undefined ? [...names, ...values] : [...values, ...names]).join("; ");
}

/** "our wording and our note changed", "evidence added". */
function namesOf(groups: readonly Group[], max: number = MAX_NAMES): string {
  const lacks = (side: "before" | "after"): boolean =>
    groups.every((group) => group[side] === undefined && (group.before ?? group.after) !== undefined);
  const what = lacks("before") ? "added" : lacks("after") ? "taken out" : "changed";
  return `${listNames(groups, max)} ${what}`;
}

/** More names than this make a title long; the body has all. */
const MAX_NAMES = 3;

/** "date", "date, evidence and our note", "date, evidence and 3 more". */
function listNames(groups: readonly Group[], max: number = MAX_NAMES): string {
  const names = groups.map(({ name }) => name);
  if (names.length <= max) return listInWords(names);
  const shown = names.slice(0, max - 1);
  return listInWords([...shown, `${names.length - shown.length} more`]);
}

/** What a record is called in the line: `name` says all, `topic` so much that a changed value can be understood. */
export interface CalledBy {
  readonly name: string;
  readonly topic: string;
  /** Says what a claim is about, with its figure, so that another claim about the same is told from it. */
  readonly object?: () => string | undefined;
  /** Whether other records of the topic may have changed in the same way, so that only the name tells them apart. */
  readonly repeatsEdit?: () => boolean;
  /** Of a source, who published it and when. */
  readonly imprint?: string | undefined;
}

/**
 * What changed in a record, in one line, the weightiest change first: "IPVM on the Qiemo contract, value: was 61, now 62
 * million US dollars; also date". If the values do not fit, the record is named whole, with what changed in brackets.
 */
export function changesInWords(kind: Kind, alterations: readonly Alteration[], called: CalledBy): string {
  const { name, topic, imprint } = called;
  const [first, ...rest] = groupsOf(kind, alterations);
  if (first === undefined) return name;
  const asserter = asserterInWords(first, called);
  if (asserter !== undefined) return `${asserter}${alsoChanged(rest, asserter)}`;
  const { values } = first;
  // The sentence follows a figure that another replaces.
  const isReplaced = first.field === "quantities" && first.before !== undefined && first.after !== undefined;
  const others = rest.filter(({ field }) => !isReplaced || field !== "statement");
  const speaks = name === topic || SPEAKING.has(first.field);
  const groups = [first, ...rest];
  if (values === undefined) return withNames(name, groups);
  if (!speaks) {
    const whole = withValues(name, groups);
    if (whole.length <= MAX_WHOLE || called.repeatsEdit?.() === true) return whole;
  }
  // The values name the record, under both names.
  const isNamed = NAMING.has(first.field) && first.before !== undefined && first.after !== undefined;
  const lead = isNamed ? imprint : topic;
  // "Corrected: name was …": two colons in a row would be hard to hear.
  const line = lead === undefined ? values.replace(": was ", " was ") : `${lead}, ${values}`;
  if (first.field === "statement" && line.length > MAX_WHOLE) {
    const whole = withNames(name, groups);
    if (whole.length < line.length) return whole;
  }
  return `${line}${alsoChanged(others, line)}`;
}

/** "the claim on the Qiemo contract (value: 61 million yuan) is by IPVM, not by Global Times". */
function asserterInWords({ field, before, after }: Group, called: CalledBy): string | undefined {
  if (field !== "assertedBy" || before === undefined || after === undefined) return undefined;
  const by = `by ${after}, not by ${before}`;
  const object = called.object?.();
  return object === undefined ? `${by}: ${withoutFullStop(called.name)}` : `the claim on ${object} is ${by}`;
}

/** "; also date and our note", "; also 2 more" where a line has no room for the names, and nothing where it has none for this. */
function alsoChanged(others: readonly Group[], line: string): string {
  const room = MAX_LINE - line.length;
  if (others.length === 0) return "";
  const named = `; also ${listNames(others)}`;
  if (named.length <= room) return named;
  const counted = `; also ${others.length} more`;
  return counted.length <= room ? counted : "";
}
