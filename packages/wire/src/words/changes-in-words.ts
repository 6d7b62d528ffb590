import type { PlainRecords } from "@claimwire/ledger";
import { type Claim, type FieldMeta, findRecord, SHAPES } from "@claimwire/schema";
import type { Alteration } from "./alteration.js";
import { arrow } from "./arrow.js";
import { listInWords } from "./list.js";
import { figureName } from "./quantity.js";

/** What titles call the fields of a claim. If values of a field do not fit a title, its words end in "of": "the wording of". */
const TITLES: ReadonlyMap<string, NonNullable<FieldMeta["title"]>> = new Map(
  SHAPES.claims.fields.map(({ name, label, title, fact }) => {
    const words = `the ${label.toLowerCase()}`;
    return [name, title ?? (fact === undefined ? words : [words, "of"])];
  }),
);

/** What a title calls a field whose values fit it; undefined for any other field. */
function factName(field: string): string | undefined {
  const title = TITLES.get(field);
  return typeof title === "string" ? title : undefined;
}

/** Longer values do not fit a title. */
const MAX_VALUE = 80;

/** The name of the object of a claim, for "value of …". */
function objectNameOf({ about = [] }: Claim, records: PlainRecords): string | undefined {
  const [object] = about.filter(({ role }) => role === "object");
  return object === undefined ? undefined : findRecord(records, "entities", object.entity)?.name;
}

function fits(text: string | undefined): boolean {
  return text === undefined || text.length <= MAX_VALUE;
}

/** What a title calls the fact that changed: "the date", "value of the Qiemo contract". */
function nameOf({ field, label }: Alteration, objectName: string | undefined): string {
  if (field !== "quantities") return factName(field) ?? label;
  const name = figureName(label);
  return objectName === undefined ? `the ${name}` : `${name} of ${objectName}`;
}

function valuesOf({ field, before, after }: Alteration): string {
  if (before === undefined) return `${after ?? ""} added`;
  if (after === undefined) return `${before} taken out`;
  return field === "quantities" ? arrow(before, after) : `${before} → ${after}`;
}

function joinSides(texts: readonly (string | undefined)[]): string | undefined {
  const known = texts.filter((text) => text !== undefined);
  return known.length === 0 ? undefined : known.join("; ");
}

/** Joins the alterations of the members of a list into one. Each quantity keeps its own. */
function factsIn(alterations: readonly Alteration[]): readonly Alteration[] {
  const groups = new Map<string, Alteration[]>();
  for (const each of alterations) {
    if (factName(each.field) === undefined) continue;
    const key = each.field === "quantities" ? `quantities ${each.label}` : each.field;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const before = joinSides(group.map((each) => each.before));
    const after = joinSides(group.map((each) => each.after));
    const { field, label, byWord } = first;
    return [{ field, label, byWord, before, after }];
  });
}

/** "the wording of “…”", "the wording and the evidence of “…”". */
function othersOf(alterations: readonly Alteration[], statement: string): string {
  const fields = [...new Set(alterations.map(({ field }) => field))];
  const known = fields.flatMap((field) => {
    const title = TITLES.get(field);
    return title === undefined || typeof title === "string" ? [] : [title];
  });
  const [first] = known;
  if (first === undefined) return statement;
  const of = known.length === 1 ? first[1] : "of";
  return `${listInWords(known.map(([name]) => name))} ${of} “${statement}”`;
}

/**
 * What changed in a claim, in one line: one changed fact with both values ("value of the Qiemo project, 61 → 62 million
 * US dollars"), several facts by name with the statement, or which of our own words changed.
 */
export function changesInWords(
  alterations: readonly Alteration[],
  claim: Claim,
  records: PlainRecords,
): string {
  const facts = factsIn(alterations);
  const [only, ...more] = facts;
  if (only === undefined) return othersOf(alterations, claim.statement);
  const isPlain = (only.before ?? only.after) !== undefined && fits(only.before) && fits(only.after);
  if (more.length > 0 || !isPlain) {
    return `${listInWords(facts.map((fact) => nameOf(fact, undefined)))}: ${claim.statement}`;
  }
  const objectName = only.field === "quantities" ? objectNameOf(claim, records) : undefined;
  const news = `${nameOf(only, objectName)}, ${valuesOf(only)}`;
  return objectName === undefined ? `${news}: ${claim.statement}` : news;
}
