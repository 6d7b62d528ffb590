import { cleanLine, shorten, webAddress } from "@claimwire/feeds";
import type { JsonObject } from "@claimwire/ledger";
import { splitKey } from "../changes/track-signal.js";
import { fillTemplate, namesFromId, namesIn, type PlaceNames, plainText } from "../config/template.js";
import type { RecordKind, TrackConfig } from "../config/track-config.js";

const TITLE_AT_MOST = 100;

function namesOfKey({ id: parts }: RecordKind, id: string): PlaceNames {
  const [template] = parts;
  return parts.length === 1 && template !== undefined && namesIn(template).length > 0
    ? namesFromId(template, id)
    : { id };
}

/** The name of a record in titles: its `title` filled in, else its id. */
export function titleOf(key: string, record: JsonObject | undefined, config: TrackConfig): string {
  const [kind, id] = splitKey(key);
  const settings = config.records[kind];
  const template = settings?.title;
  const names = settings === undefined ? { id } : namesOfKey(settings, id);
  const filled =
    template === undefined || record === undefined
      ? undefined
      : fillTemplate(template.startsWith("/") ? `{${template}}` : template, names, record);
  return shorten(cleanLine(filled ?? id), TITLE_AT_MOST) || "(no name)";
}

/** The address of a record, when `link` says one. */
export function linkOf(key: string, record: JsonObject | undefined, config: TrackConfig): string | undefined {
  const [kind, id] = splitKey(key);
  const settings = config.records[kind];
  if (settings?.link === undefined || record === undefined) return undefined;
  const names = Object.entries(namesOfKey(settings, id)).map(([name, value]) => [name, encodePath(value)]);
  const filled = fillTemplate(settings.link, Object.fromEntries(names), record);
  return filled === undefined ? undefined : webAddress(filled);
}

function encodePath(value: string): string {
  return value.split("/").map(encodeURIComponent).join("/");
}

/** The texts under which a record is filed in a stream field: a plain value, or each of a list of them. */
export function valuesOf(record: JsonObject | undefined, field: string): string[] {
  const value = record?.[field];
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => cleanLine(plainText(each) ?? "") || []);
}
