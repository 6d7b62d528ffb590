import { byCodeUnits, type Json, type JsonObject, recordDigest } from "@claimwire/ledger";
import { segmentsOf } from "../records/pointer.js";
import { splitKey } from "./track-signal.js";

/** A record that is gone, or new. */
export interface LoneRecord {
  readonly key: string;
  readonly record: JsonObject;
  /** Whether its file holds nothing else; then a rename can be told even when the content changed with it. */
  readonly isFile: boolean;
}

/** More pairs than this are not compared with each other; equal content is found all the same. */
const PAIRS_AT_MOST = 40_000;
/** Two files that share less of what they say are two records. */
const ALIKE = 0.6;

/**
 * The records that moved: old key to new key. Content that is the same but for its id moves, when there is something
 * to know it by and no other record says the same. Of records that are files of their own, the most alike move, as git
 * finds renames. `idOf`: the pointers that make the id of a kind.
 */
export function findMoves(
  gone: readonly LoneRecord[],
  fresh: readonly LoneRecord[],
  idOf: (kind: string) => readonly string[],
): ReadonlyMap<string, string> {
  const moves = new Map<string, string>();
  const taken = new Set<string>();
  const take = (from: string, to: string): void => {
    moves.set(from, to);
    taken.add(to);
  };
  for (const [from, to] of equalPairs(gone, fresh, idOf)) take(from, to);
  const left = gone.filter(({ key, isFile }) => isFile && !moves.has(key));
  const open = fresh.filter(({ key, isFile }) => isFile && !taken.has(key));
  if (left.length * open.length > PAIRS_AT_MOST) return moves;
  const alike = left.flatMap((old) => {
    const says = statementsOf(old.record);
    return open
      .filter(({ key }) => splitKey(key)[0] === splitKey(old.key)[0])
      .map((now) => ({ from: old.key, to: now.key, share: shareOf(says, statementsOf(now.record)) }));
  });
  alike.sort((a, b) => b.share - a.share || byCodeUnits(a.from, b.from) || byCodeUnits(a.to, b.to));
  for (const { from, to, share } of alike) {
    if (share >= ALIKE && !moves.has(from) && !taken.has(to)) take(from, to);
  }
  return moves;
}

/** Pairs of records of which each alone says what it says, apart from the id. */
function equalPairs(
  gone: readonly LoneRecord[],
  fresh: readonly LoneRecord[],
  idOf: (kind: string) => readonly string[],
): (readonly [string, string])[] {
  const byContent = (records: readonly LoneRecord[]): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const { key, record } of records) {
      const kind = splitKey(key)[0];
      const content = withoutId(record, idOf(kind));
      if (statementsOf(content).size < 2) continue;
      const digest = `${kind} ${recordDigest(content)}`;
      found.set(digest, [...(found.get(digest) ?? []), key]);
    }
    return found;
  };
  const now = byContent(fresh);
  return [...byContent(gone)].flatMap(([digest, [from, ...others]]) => {
    const [to, ...more] = now.get(digest) ?? [];
    return from === undefined || to === undefined || others.length + more.length > 0 ? [] : [[from, to]];
  });
}

function withoutId(record: JsonObject, pointers: readonly string[]): JsonObject {
  let left = record;
  for (const pointer of pointers) left = without(left, segmentsOf(pointer));
  return left;
}

function without(object: JsonObject, [name = "", ...rest]: readonly string[]): JsonObject {
  if (!Object.hasOwn(object, name)) return object;
  const { [name]: value, ...others } = object;
  if (rest.length === 0) return others;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? { ...object, [name]: without(value as JsonObject, rest) } : object;
}

/** What a record says, statement by statement; of a long text each line is one. */
function statementsOf(record: JsonObject): Set<string> {
  const found = new Set<string>();
  const visit = (value: Json | undefined, path: string): void => {
    if (Array.isArray(value)) for (const member of value) visit(member as Json, `${path}/*`);
    else if (typeof value === "object" && value !== null) {
      for (const [key, member] of Object.entries(value)) visit(member as Json, `${path}/${key}`);
    } else if (typeof value === "string" && value.includes("\n")) {
      for (const line of value.split("\n")) if (line.trim() !== "") found.add(`${path} ${line.trim()}`);
    } else if (value !== undefined) found.add(`${path} ${String(value)}`);
  };
  visit(record, "");
  return found;
}

/** Twice what both say, of all that the two say (Dice). */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
