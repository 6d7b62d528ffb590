import type { FieldChange, Json, JsonObject, PlainRecords } from "@claimwire/ledger";
import { byKind, type Kind, SHAPES } from "@claimwire/schema";

import { type FieldWords, fieldWords } from "./field-words.js";
import { capitalise, type Member } from "./member.js";

/**
 * What changed in one thing that a record says, in words. A side that is absent was, or is, not there; with neither
 * side, something changed that a sentence cannot show, such as the fingerprint of a passage.
 */
export interface Alteration {
  /** The field of the record, for callers that pick. */
  readonly field: string;
  /** What it is, as people call it: "Value". */
  readonly label: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Shown word by word, not as one value for another. */
  readonly byWord: boolean;
  /** The addresses that the two sides name, where they do. */
  readonly hrefs?: Hrefs | undefined;
}

interface Hrefs {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A record at one moment, among the records of that moment. */
export interface Moment {
  readonly record: JsonObject;
  readonly records: PlainRecords;
}

/** Words for every field of a kind's records, those that tell most first. */
const WORDS = byKind((kind): Readonly<Record<string, FieldWords>> => {
  const fields = SHAPES[kind].fields.toSorted(({ told: a = 0 }, { told: b = 0 }) => a - b);
  return Object.fromEntries(fields.map((field) => [field.name, fieldWords(field)]));
});

/** A value that no words are known for: a field of an older or newer schema. */
function plainWords(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(plainWords).join("; ");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${plainWords(inner)}`)
    .join(", ");
}

function unknownField(field: string): FieldWords {
  const label = capitalise(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return { label, read: (value) => [{ key: "", text: plainWords(value) }] };
}

function membersOf(field: string, words: FieldWords, moment: Moment): ReadonlyMap<string, Member> {
  const value = moment.record[field];
  const members = value === undefined ? [] : words.read(value, moment.records);
  if (members.length > 0) return new Map(members.map((member) => [member.key, member]));
  return words.absent === undefined ? new Map() : new Map([["", { key: "", text: words.absent }]]);
}

function hrefsOf(was: Member | undefined, is: Member | undefined): Hrefs | undefined {
  if (was?.href === undefined && is?.href === undefined) return undefined;
  return { before: was?.href, after: is?.href };
}

function alterationsOfField(field: string, words: FieldWords, before: Moment, after: Moment): Alteration[] {
  const old = membersOf(field, words, before);
  const now = membersOf(field, words, after);
  const found = [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => ({ was: old.get(key), is: now.get(key) }))
    .filter(({ was, is }) => was?.text !== is?.text || was?.href !== is?.href)
    .map(({ was, is }) => ({
      field,
      label: is?.label ?? was?.label ?? words.label,
      before: was?.text,
      after: is?.text,
      byWord: words.byWord ?? false,
      hrefs: hrefsOf(was, is),
    }));
  return found.length > 0 ? found : [{ field, label: words.label, byWord: false }];
}

/** The record's own fields that a list of field changes touches. */
function touchedFields(fields: readonly FieldChange[]): ReadonlySet<string> {
  return new Set(
    fields.map(({ path }) => (path.split("/")[1] ?? "").replace(/~1/g, "/").replace(/~0/g, "~")),
  );
}

/**
 * What the field changes of an edited or moved record mean, in words and without field paths, most telling field
 * first. Names are those of each side's own time.
 */
export function alterationsOf(
  kind: Kind,
  fields: readonly FieldChange[],
  before: Moment,
  after: Moment,
): readonly Alteration[] {
  const touched = touchedFields(fields);
  const known = WORDS[kind];
  const order = [
    ...Object.keys(known).filter((field) => touched.has(field)),
    ...[...touched].filter((field) => !(field in known)),
  ];
  return order.flatMap((field) =>
    alterationsOfField(field, known[field] ?? unknownField(field), before, after),
  );
}
