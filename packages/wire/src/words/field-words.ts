import { shownAddress, webAddress } from "@claimwire/feeds";
import type { Json, PlainRecords } from "@claimwire/ledger";
import { quoteTitle } from "@claimwire/release/cite";
import { codesOf, type Field, keyOf, labelOf, type Shape, type TextFormat } from "@claimwire/schema";
import { dateInWords } from "./date.js";
import { languageName } from "./language.js";
import type { Member } from "./member.js";
import { recordName } from "./name.js";
import { ABSENT_OBJECTS, objectsInWords, SENTENCES } from "./object-words.js";
import type { Wording } from "./wording.js";

const TEXTS: Readonly<Partial<Record<TextFormat, (text: string) => string>>> = {
  title: quoteTitle,
  date: dateInWords,
  day: dateInWords,
  language: languageName,
  address: shownAddress,
};

function textMember(format: TextFormat, text: string): Member {
  // An address of another scheme never becomes a link.
  const href = format === "address" ? webAddress(text) : undefined;
  return { key: "", text: TEXTS[format]?.(text) ?? text, ...(href !== undefined && { href }) };
}

function listMembers(
  shape: Shape & { holds: "list" },
  list: readonly Json[],
  records: PlainRecords,
  wording: Wording,
): readonly Member[] {
  const texts = list.map((member) => joinTexts(membersOf(shape.of, member, records, wording)));
  if (shape.keys === undefined) return [{ key: "", text: texts.join(", ") }];
  return texts.map((text, index) => ({ key: JSON.stringify(list[index]), text }));
}

function joinTexts(members: readonly Member[]): string {
  return members.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)).join(", ");
}

/** A value in words. `label` is that of its field. */
export function membersOf(
  shape: Shape,
  value: Json,
  records: PlainRecords,
  wording: Wording,
  label = "",
): readonly Member[] {
  switch (shape.holds) {
    case "text":
      return [textMember(shape.format, value as string)];
    case "reference":
      return [{ key: "", text: recordName(records, keyOf(shape.to, value as string)) }];
    case "code":
      return [{ key: "", text: labelOf(codesOf(shape, wording.vocabulary), value as string) }];
    case "integer":
      return [{ key: "", text: String(value) }];
    case "list":
      return (
        (shape.of.holds === "object" && objectsInWords(shape.of.name, value as Json[], records, wording)) ||
        listMembers(shape, value as Json[], records, wording)
      );
    case "map":
      return Object.entries(value as { [key: string]: Json }).map(([key, inner]) => ({
        key,
        label:
          shape.keys.holds === "code"
            ? labelOf(codesOf(shape.keys, wording.vocabulary), key)
            : `${label} in ${languageName(key)}`,
        text: joinTexts(membersOf(shape.of, inner, records, wording)),
      }));
    case "object":
      return (
        objectsInWords(shape.name, [value], records, wording) ??
        shape.fields.flatMap(({ name, label, shape: inner }) => {
          const held = (value as { [name: string]: Json })[name];
          return held === undefined
            ? []
            : [{ key: name, label, text: joinTexts(membersOf(inner, held, records, wording)) }];
        })
      );
  }
}

/** Whether a change of such a value is shown word by word. */
export function isSentence(shape: Shape): boolean {
  if (shape.holds === "text") return shape.format === "text" || shape.format === "title";
  return shape.holds === "list" && shape.of.holds === "object" && SENTENCES.has(shape.of.name);
}

/** What an absent field means; undefined if it means nothing. */
export function absentWords({ shape, standard }: Field): string | undefined {
  if (shape.holds === "object") return ABSENT_OBJECTS[shape.name];
  return shape.holds === "code" && standard !== undefined ? labelOf(shape.codes, standard) : undefined;
}
