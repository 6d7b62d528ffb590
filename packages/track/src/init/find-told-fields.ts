import type { Json, JsonObject } from "@claimwire/ledger";
import { plainText } from "../config/template.js";
import { valueAt } from "../records/pointer.js";
import { median } from "./median.js";
import { countPointers } from "./rank-fields.js";
import { spread } from "./spread.js";

const TITLES = [
  "/title",
  "/name",
  "/name/common",
  "/name/official_full",
  "/name/full",
  "/label",
  "/displayName",
  "/display_name",
  "/fullName",
  "/full_name",
  "/summary",
  "/headline",
];
const ENGLISH = /(^|[ _/-])en(glish)?$|english|display name|common/i;
const OTHER_LANGUAGE =
  /(^|[ _/-])(ar|cn|de|es|fr|it|ja|ko|nl|pt|ru|zh)$|arabic|chinese|french|german|italian|japanese|portuguese|russian|spanish/i;
const TITLE_NAME = /(^|[ _/-])(title|name|label|display name|common)($|[ _-])/i;

/** A template of the field that names nearly all records; undefined when none does. */
export function findTitle(records: readonly JsonObject[], id: readonly string[]): string | undefined {
  const some = spread(records, 300);
  const share = (test: (record: JsonObject) => boolean): number => some.filter(test).length / some.length;
  const isText =
    (pointer: string) =>
    (record: JsonObject): boolean =>
      typeof valueAt(record, pointer) === "string";
  const named = TITLES.find(
    (pointer) => !(id.length === 1 && id[0] === pointer) && share(isText(pointer)) >= 0.9,
  );
  if (named !== undefined) return templateOf(named);
  if (share(isText("/name/first")) >= 0.9 && share(isText("/name/last")) >= 0.9)
    return "{/name/first} {/name/last}";
  const heading = /^#{1,6}[ \t]+\S/m;
  if (share(({ body }) => typeof body === "string" && heading.test(body)) >= 0.9) return "{heading}";
  const others = [...countPointers(some).keys()].filter(
    (pointer) =>
      TITLE_NAME.test(pointer) && !(id.length === 1 && id[0] === pointer) && share(isText(pointer)) >= 0.9,
  );
  const rank = (pointer: string): number =>
    ENGLISH.test(pointer) ? 0 : OTHER_LANGUAGE.test(pointer) ? 2 : 1;
  const distinct = (pointer: string): number => new Set(some.map((record) => valueAt(record, pointer))).size;
  const found = others
    .filter((pointer) => distinct(pointer) >= some.length * 0.9)
    .sort((a, b) => rank(a) - rank(b) || distinct(b) - distinct(a) || a.length - b.length)[0];
  const name = found ?? nameOfCodes(some, id);
  return name === undefined ? undefined : templateOf(name);
}

/** Ids no longer than this are codes: a reader knows the record by another name. */
const CODE_AT_MOST = 6;
const WORDS = /\p{L}{3}/u;

/** Of records whose ids are codes, the first field of short texts in words that tells nearly all of them apart. */
function nameOfCodes(records: readonly JsonObject[], [id, ...others]: readonly string[]): string | undefined {
  if (id?.startsWith("/") !== true || others.length > 0) return undefined;
  const textsAt = (pointer: string): string[] =>
    records.flatMap((record) => {
      const value = valueAt(record, pointer);
      return typeof value === "string" ? [value] : [];
    });
  if (median(textsAt(id).map(({ length }) => length)) > CODE_AT_MOST) return undefined;
  return [...countPointers(records).keys()].find((pointer) => {
    const texts = pointer === id ? [] : textsAt(pointer);
    const inWords = texts.filter(
      (text) => WORDS.test(text) && text.length <= 60 && !/^https?:|_|^\S+\.\S+$/.test(text),
    );
    return inWords.length >= records.length * 0.9 && new Set(texts).size >= records.length * 0.95;
  });
}

function templateOf(pointer: string): string {
  const name = pointer.slice(1);
  return /[/~{}]/.test(name) ? `{${pointer}}` : `{${name}}`;
}

const WITHDRAWN = /(^|\/)(withdrawn|retracted|revoked|rejected)([-_]?(at|on|date|time))?$/i;

/** The field by which some records say that they are withdrawn; undefined when there is none. */
export function findRetracted(records: readonly JsonObject[]): string | undefined {
  return (
    [...countPointers(records)]
      .filter(([pointer, count]) => WITHDRAWN.test(pointer) && count * 2 < records.length)
      // Deeper down it is said of something in the record.
      .filter(([pointer]) => pointer.split("/").length <= 3)
      .sort((a, b) => b[1] - a[1])[0]?.[0]
  );
}

const STREAM_NAMES =
  /^(category|categories|type|kind|group|region|continent|status|severity|ecosystem|sector|class|language|platform)$/i;

/** The plain values that records have in a field, each member of a list being one. */
export function valuesIn(records: readonly JsonObject[], name: string): Set<string> {
  return new Set(
    records.flatMap((record) => [record[name]].flat().flatMap((value) => plainText(value as Json) ?? [])),
  );
}

/** Fields with a few values that nearly every record has. */
export function findStreams(records: readonly JsonObject[]): string[] {
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  return [...names]
    .filter((name) => STREAM_NAMES.test(name))
    .filter((name) => {
      const count = valuesIn(records, name).size;
      const isThere = records.filter((record) => record[name] !== undefined).length;
      return count >= 2 && count <= 60 && isThere >= records.length * 0.6 && count * 2 <= records.length;
    })
    .slice(0, 2);
}
