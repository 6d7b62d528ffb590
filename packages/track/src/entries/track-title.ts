import { cleanLine, shorten } from "@claimwire/feeds";
import type { FieldChange, JsonObject } from "@claimwire/ledger";
import { loudFields, said, splitKey, type TrackChange, type TrackSignal } from "../changes/track-signal.js";
import { listKeysOf, type TrackConfig } from "../config/track-config.js";
import { type FieldWords, fieldWords } from "./field-words.js";
import { isShort, valueLine } from "./value-words.js";

const TITLE_AT_MOST = 200;
const VALUE_AT_MOST = 60;
/** More values than this make a title nobody reads. */
const VALUES_SHOWN = 2;

export const SIGNAL_LABELS: Readonly<Record<TrackSignal, string>> = {
  retracted: "Retracted",
  corrected: "Corrected",
  reinstated: "Reinstated",
  added: "New",
  extended: "Added",
  moved: "Moved",
  removed: "Removed",
  housekeeping: "Changed",
};

/** Signals that are the whole news. */
const TITLE_ALONE: readonly TrackSignal[] = ["added", "removed", "retracted", "reinstated"];

/** A field change that is told, with its words. */
export interface ToldField extends FieldChange {
  readonly words: FieldWords;
}

/** The fields of a change that readers are told of: replaced values first, then those taken out, then new ones. */
export function toldFields(
  change: TrackChange,
  config: TrackConfig,
  records: readonly (JsonObject | undefined)[],
): ToldField[] {
  const [kind] = splitKey(change.record);
  const settings = config.records[kind] ?? { labels: {} };
  const listKeys = listKeysOf(config);
  const rank = ({ before, after }: FieldChange): number =>
    said(before) === undefined ? 4 : said(after) === undefined ? 2 : isShort(before ?? null) ? 0 : 1;
  return loudFields(change, config)
    .map((field) => ({ ...field, words: fieldWords(field.path, kind, settings, listKeys, records) }))
    .sort((a, b) => rank(a) - rank(b));
}

function valuesInTitle({ before, after, words }: ToldField): string {
  const [was, is] = [said(before), said(after)];
  const name = words.field;
  if (was !== undefined && is !== undefined) {
    if (!isShort(was) || !isShort(is)) return `${name} changed`;
    return `${name} ${valueLine(was, VALUE_AT_MOST)} → ${valueLine(is, VALUE_AT_MOST)}`;
  }
  const value = was ?? is;
  const verb = was === undefined ? "" : " taken out";
  if (words.isMember) return `${name} ${words.members.at(-1) ?? ""}${verb}`;
  return value !== undefined && isShort(value)
    ? `${name} ${valueLine(value, VALUE_AT_MOST)}${verb}`
    : `${name}${verb === "" ? " added" : verb}`;
}

/** The members on the way that a title names after the record: "Ubuntu 22.04". */
function membersBefore({ members, isMember }: FieldWords): readonly string[] {
  return isMember ? members.slice(0, -1) : members;
}

/** "Corrected: Ubuntu 22.04, end of life 2032-04-09 → 2027-04-01". `to`: the title under which a moved record lives. */
export function trackTitle(
  change: TrackChange,
  fields: readonly ToldField[],
  title: string,
  successor: string | undefined,
): string {
  const signal = change.signals[0] ?? "housekeeping";
  const label = SIGNAL_LABELS[signal];
  const tell = (text: string): string => shorten(cleanLine(`${label}: ${text}`), TITLE_AT_MOST);
  if (signal === "moved" && successor !== undefined) {
    const id = splitKey(successor)[1];
    return tell(`${splitKey(change.record)[1]} is now ${title === id ? id : `${id}, ${title}`}`);
  }
  const [first] = fields;
  if (first === undefined || TITLE_ALONE.includes(signal)) return tell(title);
  const around = membersBefore(first.words);
  const near = fields.filter(({ words }) => membersBefore(words).join("\n") === around.join("\n"));
  const shown = near.slice(0, VALUES_SHOWN).map(valuesInTitle);
  const more = fields.length - shown.length;
  const rest = more > 0 ? `; ${more} more` : "";
  return tell(`${[title, ...around].join(" ")}, ${shown.join(", ")}${rest}`);
}
