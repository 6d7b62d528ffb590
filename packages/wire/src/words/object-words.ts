import { hostOf, webAddress } from "@claimwire/feeds";
import type { Json, PlainRecords } from "@claimwire/ledger";
import {
  type About,
  type Availability,
  type Citation,
  type Entity,
  type Evidence,
  findRecord,
  labelOf,
  phraseOf,
  type Quantity,
  RELATIONS,
  REPLIES,
  type Relation,
  ROLES,
  type Source,
  STANCES,
  type Status,
} from "@claimwire/schema";
import { availabilityInWords } from "./availability.js";
import { dateInWords } from "./date.js";
import { withoutFullStop } from "./full-stop.js";
import { languageName } from "./language.js";
import { capitalise, type Member } from "./member.js";
import { claimStatement, entityName, named, sourceInWords } from "./name.js";
import { passagesInWords } from "./passage.js";
import { amountInWords } from "./quantity.js";
import { statusInWords } from "./status.js";
import type { Wording } from "./wording.js";

type Copy = NonNullable<Source["copies"]>[number];
type PublicRole = NonNullable<Entity["publicRole"]>;
type Identifier = NonNullable<Entity["identifiers"]>[string];

/** "Dahua (actor)"; an entity in two roles is named once. */
export function aboutInWords(about: readonly About[], records: PlainRecords): readonly Member[] {
  const roles = new Map<string, string[]>();
  for (const { entity, role } of about) {
    roles.set(entity, [...(roles.get(entity) ?? []), labelOf(ROLES, role)]);
  }
  return [...roles].map(([entity, words]) => ({
    key: entity,
    text: named(entityName(records, entity), words.join(", ")),
  }));
}

/** "read in a translation from Chinese by Jeffrey Ding"; undefined where the document itself was read. */
export function translationInWords(
  { language, translatedBy }: Evidence,
  records: PlainRecords,
): string | undefined {
  if (language === undefined && translatedBy === undefined) return undefined;
  const from = language === undefined ? "" : ` from ${languageName(language)}`;
  const by = translatedBy === undefined ? "" : ` by ${entityName(records, translatedBy)}`;
  return `read in a translation${from}${by}`;
}

/** "Responds to (denies it)". */
export function relationInWords({ type, reply }: Relation): string {
  const words = labelOf(RELATIONS, type);
  return reply === undefined ? words : named(words, labelOf(REPLIES, reply));
}

/** “Title” (publisher, date): states it, through “Title” (…), under “Section”, 31 words. */
export function evidenceInWords(evidence: Evidence, records: PlainRecords): string {
  const { source, via = [], passages = [], stance } = evidence;
  const chain = via.map((id) => `through ${sourceInWords(records, id)}`);
  const translation = translationInWords(evidence, records);
  const read = translation === undefined ? [] : [translation];
  const title = findRecord(records, "sources", source)?.title;
  const parts = [labelOf(STANCES, stance), ...chain, ...read, ...passagesInWords(passages, title)];
  return `${sourceInWords(records, source)}: ${parts.join("; ")}`;
}

/** What the claims are that a status names. */
export function statusByInWords({ state }: Status): string {
  return state === "superseded" ? "Successor" : "Other account";
}

function statusMembers(status: Status, records: PlainRecords): readonly Member[] {
  const since = status.since === undefined ? "" : `, since ${dateInWords(status.since)}`;
  const by = statusByInWords(status);
  return [
    { key: "", text: `${statusInWords(status)}${since}` },
    ...(status.by ?? []).map((id) => ({
      key: `by ${id}`,
      label: by,
      text: claimStatement(records, id),
    })),
    ...(status.note === undefined ? [] : [{ key: "note", label: "Note on the status", text: status.note }]),
  ];
}

/** When a copy was captured, and which part of the document it has. */
export function copyDetails({ captured, part }: Copy): readonly string[] {
  return [
    ...(captured === undefined ? [] : [`captured ${dateInWords(captured)}`]),
    ...(part === undefined ? [] : [part]),
  ];
}

/** "archive.example (captured 3 March 2019, first page only)". */
export function copyInWords(copy: Copy): string {
  const host = hostOf(copy.url);
  const details = copyDetails(copy);
  return details.length === 0 ? host : `${host} (${details.join(", ")})`;
}

function copyMember(copy: Copy): Member {
  const href = webAddress(copy.url);
  return { key: copy.url, text: copyInWords(copy), ...(href !== undefined && { href }) };
}

function citationInWords({ source, claims = [], via }: Citation, records: PlainRecords): string {
  const parts = [
    sourceInWords(records, source),
    ...claims.map((id) => `for: ${withoutFullStop(claimStatement(records, id))}`),
    ...(via === undefined ? [] : [`as listed by ${sourceInWords(records, via)}`]),
  ];
  return parts.join("; ");
}

function availabilityMembers(availability: Availability, records: PlainRecords): readonly Member[] {
  const { note } = availability;
  return [
    { key: "", text: availabilityInWords(records, availability) },
    ...(note === undefined ? [] : [{ key: "note", label: "Note on the link", text: note }]),
  ];
}

/** "founder and chairman, Dahua, from 2001 on". */
export function publicRoleInWords({ title, of, when }: PublicRole, records: PlainRecords): string {
  return [title, ...(of === undefined ? [] : [entityName(records, of)]), dateInWords(when)].join(", ");
}

/** The objects in records that this file puts into words, by their names in the published types. */
interface Objects {
  About: About;
  Availability: Availability;
  Citation: Citation;
  Copy: Copy;
  Evidence: Evidence;
  Identifier: Identifier;
  PublicRole: PublicRole;
  Quantity: Quantity;
  Relation: Relation;
  Status: Status;
}

type Words<T> = (members: readonly T[], records: PlainRecords, wording: Wording) => readonly Member[];

const WORDS: { readonly [N in keyof Objects]: Words<Objects[N]> } = {
  About: aboutInWords,
  Availability: (list, records) => list.flatMap((one) => availabilityMembers(one, records)),
  Citation: (list, records) => list.map((one) => ({ key: one.source, text: citationInWords(one, records) })),
  Copy: (list) => list.map(copyMember),
  Evidence: (list, records) => list.map((one) => ({ key: one.source, text: evidenceInWords(one, records) })),
  Identifier: (list) => list.map(({ value, seenIn }) => ({ key: "", text: `${value} (seen in ${seenIn})` })),
  PublicRole: (list, records) => list.map((one) => ({ key: "", text: publicRoleInWords(one, records) })),
  Quantity: (list, _records, wording) =>
    list.map((one) => ({
      key: one.measure,
      label: capitalise(labelOf(wording.vocabulary.measures, one.measure)),
      name: phraseOf(wording.vocabulary.measures, one.measure),
      text: amountInWords(one, wording),
    })),
  Relation: (list, records, { title }) =>
    list.map((one) => ({
      key: `${one.type} ${one.claim}`,
      label: `Link by ${title}: ${relationInWords(one).toLowerCase()}`,
      text: claimStatement(records, one.claim),
    })),
  Status: (list, records) => list.flatMap((one) => statusMembers(one, records)),
};

/** Objects whose change is shown word by word, because their words are long. */
export const SENTENCES: ReadonlySet<string> = new Set<keyof Objects>(["Citation", "Evidence"]);

/** What the absence of an object means. */
export const ABSENT_OBJECTS: Readonly<Record<string, string>> = { Status: statusInWords(undefined) };

/** The objects in words; undefined if this file has no words for the name. */
export function objectsInWords(
  name: string,
  objects: readonly Json[],
  records: PlainRecords,
  wording: Wording,
): readonly Member[] | undefined {
  const words = Object.hasOwn(WORDS, name) ? WORDS[name as keyof Objects] : undefined;
  return (words as Words<Json> | undefined)?.(objects, records, wording);
}
