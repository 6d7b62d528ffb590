import { lazily } from "./lazily.js";

/** Calls `add` with each key of a record. */
export type VisitKeys<R> = (record: R, add: (key: string) => void) => void;

/** Finds the records under any of some keys, each once, in the order in which they were given. */
export type Index<R> = (keys: Iterable<string>) => readonly R[];

/** Positions of records, those of one key behind those of the other; `starts` tells where a key's begin. */
interface Postings {
  readonly numbers: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly positions: Int32Array;
}

/** Indexes records by their keys; nothing is made before the first question. */
export function openIndex<R>(records: readonly R[], visitKeys: VisitKeys<R>): Index<R> {
  const postings = lazily(() => makePostings(records, visitKeys));
  return (keys) => {
    const lists = [...new Set(keys)].map((key) => positionsOf(postings(), key));
    const [only = new Int32Array()] = lists;
    const found =
      lists.length < 2 ? only : [...new Set(lists.flatMap((list) => [...list]))].sort((a, b) => a - b);
    return Array.from(found, (position) => records[position] as R);
  };
}

function positionsOf({ numbers, starts, positions }: Postings, key: string): Int32Array {
  const number = numbers.get(key);
  return number === undefined ? new Int32Array() : positions.subarray(starts[number], starts[number + 1]);
}

/**
 * A counting sort of all pairs of key and record. Lists that grow, one a key, would take the garbage collector several
 * times as long as the indexing itself.
 */
function makePostings<R>(records: readonly R[], visitKeys: VisitKeys<R>): Postings {
  const numbers = new Map<string, number>();
  const latest: number[] = [];
  const keyOfPair: number[] = [];
  const recordOfPair: number[] = [];
  let current = 0;
  const add = (key: string): void => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    } else if (latest[number] === current) return;
    latest[number] = current;
    keyOfPair.push(number);
    recordOfPair.push(current);
  };
  for (const record of records) {
    visitKeys(record, add);
    current += 1;
  }
  return { numbers, ...sortPairs(keyOfPair, recordOfPair, numbers.size) };
}

function sortPairs(
  keys: readonly number[],
  records: readonly number[],
  count: number,
): Omit<Postings, "numbers"> {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const positions = new Int32Array(keys.length);
  keys.forEach((key, pair) => {
    const place = next[key] ?? 0;
    positions[place] = records[pair] ?? 0;
    next[key] = place + 1;
  });
  return { starts, positions };
}
