import type { FieldChange, Json, JsonObject, PlainRecords } from "@claimwire/ledger";
import { byKind, type Field, type Kind, labelFrom, SHAPES } from "@claimwire/schema";
import { absentWords, isSentence, membersOf } from "./field-words.js";
import type { Member } from "./member.js";
import type { Wording } from "./wording.js";

/**
 * A change of one value of a record, in words. Without `before` the value is new, without `after` it is gone. Without
 * both, words cannot show the change, as of the fingerprint of a passage.
 */
export interface Alteration {
  /** The name of the field. */
  readonly field: string;
  /** What people call the value: "Value". */
  readonly label: string;
  /** What a sentence calls it, where that is told of the value and not of its field: "number of visits". */
  readonly name?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Whether the change is shown word by word. */
  readonly byWord: boolean;
  /** The addresses that the texts name. */
  readonly hrefs?: Hrefs | undefined;
}

interface Hrefs {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A record as it was in one dataset, and the records of that dataset. */
export interface RecordVersion {
  readonly record: JsonObject;
  readonly records: PlainRecords;
  readonly wording: Wording;
}

/** The fields of each kind of record by name, the most important first. */
const FIELDS = byKind((kind): ReadonlyMap<string, Field> => {
  const fields = SHAPES[kind].fields.toSorted(({ told: a = 0 }, { told: b = 0 }) => a - b);
  return new Map(fields.map((field) => [field.name, field]));
});

/** A value of a field that this schema does not have. */
function plainWords(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(plainWords).join("; ");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${plainWords(inner)}`)
    .join(", ");
}

function membersIn(
  name: string,
  field: Field | undefined,
  version: RecordVersion,
): ReadonlyMap<string, Member> {
  const value = version.record[name];
  const absent = field && absentWords(field);
  if (value === undefined) return new Map(absent === undefined ? [] : [["", { key: "", text: absent }]]);
  if (field === undefined) return new Map([["", { key: "", text: plainWords(value) }]]);
  const members = membersOf(field.shape, value, version.records, version.wording, field.label);
  return new Map(members.map((member) => [member.key, member]));
}

function hrefsOf(was: Member | undefined, is: Member | undefined): Hrefs | undefined {
  if (was?.href === undefined && is?.href === undefined) return undefined;
  return { before: was?.href, after: is?.href };
}

function alterationsOfField(
  name: string,
  field: Field | undefined,
  before: RecordVersion,
  after: RecordVersion,
): Alteration[] {
  const label = field?.label ?? labelFrom(name);
  const old = membersIn(name, field, before);
  const now = membersIn(name, field, after);
  const found = [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => ({ was: old.get(key), is: now.get(key) }))
    .filter(({ was, is }) => was?.text !== is?.text || was?.href !== is?.href)
    .map(({ was, is }) => ({
      field: name,
      label: is?.label ?? was?.label ?? label,
      name: is?.name ?? was?.name,
      before: was?.text,
      after: is?.text,
      byWord: field !== undefined && isSentence(field.shape),
      hrefs: hrefsOf(was, is),
    }));
  const told = withoutRenamed(found);
  return told.length > 0 || found.length > 0 ? told : [{ field: name, label, byWord: false }];
}

/** Without members that go and come back under another key in the same words: a record that they name has a new id. */
function withoutRenamed(found: readonly Alteration[]): Alteration[] {
  const gone = new Set(found.filter(({ after }) => after === undefined).map(({ before }) => before));
  const added = new Set(found.filter(({ before }) => before === undefined).map(({ after }) => after));
  return found.filter(({ before, after }) => {
    if (before === undefined) return !gone.has(after);
    return after !== undefined || !added.has(before);
  });
}

/** The names of the record's fields that the changes are in. */
function touchedFields(fields: readonly FieldChange[]): ReadonlySet<string> {
  return new Set(
    fields.map(({ path }) => (path.split("/")[1] ?? "").replace(/~1/g, "/").replace(/~0/g, "~")),
  );
}

/**
 * The changes of an edited or moved record in words, the most important field first. Each side names other records as
 * its own dataset does.
 */
export function alterationsOf(
  kind: Kind,
  fields: readonly FieldChange[],
  before: RecordVersion,
  after: RecordVersion,
): readonly Alteration[] {
  const touched = touchedFields(fields);
  const known = FIELDS[kind];
  const order = [
    ...[...known.keys()].filter((name) => touched.has(name)),
    ...[...touched].filter((name) => !known.has(name)),
  ];
  return order.flatMap((name) => alterationsOfField(name, known.get(name), before, after));
}
