import type { JsonObject } from "@claimwire/ledger";
import {
  combinations,
  countPointers,
  idScore,
  isPoorKey,
  isTimeKey,
  tellsApart,
  textAt,
} from "./rank-fields.js";

/** The records of one sample, in the order of the file. */
export type SampleRecords = readonly JsonObject[];

export interface FoundId {
  readonly id: readonly string[];
  /** In how many of the samples, the newest first, no two records have the same id; none: in most of them. */
  readonly holdsIn: number;
  /** What share of the records of the newest sample has an id of its own. */
  readonly share: number;
}

/** The name of the file that a record is in, among the fields of the record. */
export const FILE_FIELD = "{basename}";
const FILE = `/${FILE_FIELD}`;

/** When nothing tells all records apart, what tells so many apart will do: the others get a number. */
const NEARLY_APART = 0.9;

/** How many of the newest samples, one after the other, fields tell the records apart in. */
function holdsIn(samples: readonly SampleRecords[], pointers: readonly string[]): number {
  const broken = samples.findIndex((records) => !tellsApart(records, pointers));
  return broken < 0 ? samples.length : broken;
}

/** What share of the records of the newest sample has an id that no other has. */
function shareApart(records: SampleRecords, pointers: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const record of records) {
    const text = textAt(record, pointers);
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count === 1).length / Math.max(1, records.length);
}

/** How much of the ids of one sample the next has too, on the whole: ids that stay tell the same records. */
function steadiness(samples: readonly SampleRecords[], pointers: readonly string[]): number {
  const ids = samples.map((records) => new Set(records.map((record) => textAt(record, pointers) ?? "")));
  let sum = 0;
  for (let index = 1; index < ids.length; index += 1) {
    const [now, then] = [ids[index - 1], ids[index]];
    const kept = [...(then ?? [])].filter((id) => now?.has(id)).length;
    sum += kept / Math.max(1, then?.size ?? 0);
  }
  return ids.length < 2 ? 1 : sum / (ids.length - 1);
}

/**
 * The fields that tell records apart in the most samples; `samples`: the newest first. Of records of several files, the
 * name of the file may be one (`FILE_FIELD`). Undefined when none do.
 */
export function findIdFields(samples: readonly SampleRecords[]): FoundId | undefined {
  const [newest = []] = samples;
  const counts = countPointers(newest.slice(0, 400));
  const size = Math.min(400, newest.length);
  const present = [...counts]
    .filter(([, count]) => count >= size * 0.99)
    .map(([pointer]) => pointer)
    .sort((a, b) => idScore(b) - idScore(a));
  const fields = present.filter((pointer) => pointer !== FILE && !isPoorKey(pointer));
  const times = present.filter(isTimeKey);
  const file = present.includes(FILE) ? [FILE] : [];
  return (
    smallest(samples, fields, file) ??
    smallest(samples, [...times, ...fields], file) ??
    nearly(newest, fields, file)
  );
}

/** The fewest fields that tell apart; the name of a file and one field of its own before two fields. */
function smallest(
  samples: readonly SampleRecords[],
  ranked: readonly string[],
  file: readonly string[],
): FoundId | undefined {
  for (const width of [1, 2, 3]) {
    const chosen = combinations(ranked.slice(0, width === 1 ? 60 : 10), width);
    const found = best(samples, chosen);
    if (found !== undefined) return found;
    const inFile =
      file.length === 0
        ? undefined
        : best(
            samples,
            chosen.map((id) => [...file, ...id]),
          );
    if (inFile !== undefined) return inFile;
  }
  return undefined;
}

function best(samples: readonly SampleRecords[], choices: readonly string[][]): FoundId | undefined {
  const rated = choices
    .map((id) => ({ id, holdsIn: holdsIn(samples, id) }))
    .filter((one) => one.holdsIn > 0)
    .map((one) => ({
      ...one,
      rate:
        (one.holdsIn / samples.length) * 2 + steadiness(samples, one.id) * 2 + sumOf(one.id) / one.id.length,
    }))
    .sort((a, b) => b.rate - a.rate);
  return rated[0] && { id: rated[0].id, holdsIn: rated[0].holdsIn, share: 1 };
}

/** The fields that tell most records of a sample apart. */
function nearly(
  newest: SampleRecords,
  ranked: readonly string[],
  file: readonly string[],
): FoundId | undefined {
  const choices = [...combinations(ranked.slice(0, 30), 1), ...combinations(ranked.slice(0, 8), 2)];
  return choices
    .flatMap((id) => (file.length === 0 ? [id] : [id, [...file, ...id]]))
    .map((id) => ({ id, holdsIn: 0, share: shareApart(newest, id) }))
    .filter(({ share }) => share >= NEARLY_APART)
    .map((one) => ({ ...one, rate: one.share * 4 + sumOf(one.id) / one.id.length - one.id.length }))
    .sort((a, b) => b.rate - a.rate)[0];
}

function sumOf(pointers: readonly string[]): number {
  return pointers.reduce((sum, pointer) => sum + idScore(pointer), 0);
}
