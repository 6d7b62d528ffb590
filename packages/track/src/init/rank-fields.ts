import { escapeSegment, type Json, type JsonObject } from "@claimwire/ledger";
import { plainText } from "../config/template.js";
import { valueAt } from "../records/pointer.js";

const EXACT = /^(id|_id|uuid|guid|key|slug|code|identifier|symbol|ref|cve|cve_id|cveid|ghsa_id)$/i;
const CODE =
  /(^|[^a-z0-9])(id|code|key|slug|uuid)$|(id|code)$|alpha-?[23]|iso-?[23]|cca[23]|cycle$|number$|version$/i;
const NAME = /(^|\/|_)(name|title|label|common|domain|url|path|host|email|package)$/i;

/** How much a field looks as if it were made to tell records apart. */
export function idScore(pointer: string): number {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1);
  const depth = pointer.split("/").length - 2;
  const score = EXACT.test(name) ? 4 : CODE.test(name) ? 3 : NAME.test(name) ? 2 : 0;
  return score - depth * 0.5;
}

/** How many of some records have a plain value at each pointer, two levels deep. */
export function countPointers(records: readonly JsonObject[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const pointer of scalarPointers(record)) counts.set(pointer, (counts.get(pointer) ?? 0) + 1);
  }
  return counts;
}

function scalarPointers(record: JsonObject): string[] {
  const found: string[] = [];
  const visit = (value: JsonObject, prefix: string, depth: number): void => {
    for (const [name, member] of Object.entries(value)) {
      const pointer = `${prefix}/${escapeSegment(name)}`;
      if (plainText(member as Json) !== undefined) found.push(pointer);
      else if (depth < 2 && typeof member === "object" && member !== null && !Array.isArray(member)) {
        visit(member as JsonObject, pointer, depth + 1);
      }
    }
  };
  visit(record, "", 0);
  return found;
}

/** The text of the values of several fields in one; undefined when one of them is missing. */
export function textAt(record: Json, pointers: readonly string[]): string | undefined {
  const parts: string[] = [];
  for (const pointer of pointers) {
    const part = plainText(valueAt(record, pointer));
    if (part === undefined || part === "") return undefined;
    parts.push(part);
  }
  return parts.join("\n");
}

/** Whether several fields tell all of these apart. */
export function tellsApart(records: readonly Json[], pointers: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const record of records) {
    const text = textAt(record, pointers);
    if (text === undefined || seen.has(text)) return false;
    seen.add(text);
  }
  return true;
}

/** All choices of so many of some things, in order. */
export function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** Fields that texts for people are, or that change all the time, tell nothing apart for long. */
const POOR =
  /(^|\/)(description|summary|body|text|notes?|comment|date|updated|modified|time|timestamp|eol|latest[^/]*|value|count|price|population|area|lat|lng|lon|latitude|longitude|latlng|coordinates?|geo)$/i;

/** Of a series of values, the time of each is what tells them apart. */
const TIME = /(^|\/)(date|day|week|month|quarter|year|period|time|timestamp|datetime)$/i;

export const isTimeKey = (pointer: string): boolean => TIME.test(pointer);

export const isPoorKey = (pointer: string): boolean => POOR.test(pointer);
