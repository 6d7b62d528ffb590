import { lazily } from "./lazily.js";

/** Calls `visit` with each key of a record. */
export type VisitKeys<R> = (record: R, visit: (key: string) => void) => void;

/** Finds the records under any of some keys, each once, in the order in which they were given. */
export type Index<R> = (keys: Iterable<string>) => readonly R[];

/** A hash table of the pairs of key and record, which are numbered from 1 on as they were met. */
interface Pairs {
  /** The last pair of each bucket; 0 when it has none. */
  readonly heads: Int32Array;
  /** The pair before it in its bucket; 0 when there is none. */
  readonly links: Int32Array;
  /** The position of its record. */
  readonly positions: Int32Array;
}

/**
 * Indexes records by their keys; nothing is made before the first question. The table holds no keys: whatever record it
 * leads to is asked for its own once more. A map from each key to its records takes twice as long to make, since it
 * compares every key with one that lies elsewhere in the memory.
 */
export function openIndex<R>(records: readonly R[], visitKeys: VisitKeys<R>): Index<R> {
  const pairs = lazily(() => makePairs(records, visitKeys));
  return (keys) => {
    const lists = [...new Set(keys)].map((key) =>
      positionsOf(pairs(), key).filter((position) => hasKey(records[position] as R, visitKeys, key)),
    );
    const [only = []] = lists;
    const found = lists.length < 2 ? only : [...new Set(lists.flat())].sort((a, b) => a - b);
    return found.map((position) => records[position] as R);
  };
}

function hasKey<R>(record: R, visitKeys: VisitKeys<R>, key: string): boolean {
  let has = false;
  visitKeys(record, (one) => {
    if (one === key) has = true;
  });
  return has;
}

/** The positions in the bucket of a key, in order: those of the key, and seldom one of another. */
function positionsOf({ heads, links, positions }: Pairs, key: string): readonly number[] {
  const found: number[] = [];
  for (let pair = heads[bucketOf(key, heads.length)] ?? 0; pair > 0; pair = links[pair] ?? 0) {
    const position = positions[pair] ?? 0;
    if (position !== found[found.length - 1]) found.push(position);
  }
  return found.reverse();
}

/** The bucket of a key, out of a number of them that is a power of two. */
function bucketOf(key: string, count: number): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (count - 1);
}

function makePairs<R>(records: readonly R[], visitKeys: VisitKeys<R>): Pairs {
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * records.length + 1)));
  let links: Int32Array = new Int32Array(2 * records.length + 2);
  let positions: Int32Array = links.slice();
  let pair = 0;
  let position = 0;
  const add = (key: string): void => {
    pair += 1;
    if (pair === links.length) [links, positions] = [widen(links), widen(positions)];
    const bucket = bucketOf(key, heads.length);
    links[pair] = heads[bucket] ?? 0;
    positions[pair] = position;
    heads[bucket] = pair;
  };
  for (const record of records) {
    visitKeys(record, add);
    position += 1;
  }
  return { heads, links, positions };
}

function widen(list: Int32Array): Int32Array {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}
