import { lazily } from "./lazily.js";

/** Calls `visit` with each key of a record. */
export type VisitKeys<R> = (record: R, visit: (key: string) => void) => void;

/** Finds the records under any of some keys, each once, in the order in which they were given. */
export type Index<R> = (keys: Iterable<string>) => readonly R[];

/** Indexes records by their keys; nothing is made before the first question. */
export function openIndex<R>(records: readonly R[], visitKeys: VisitKeys<R>): Index<R> {
  const positions = lazily(() => findPositions(records, visitKeys));
  return (keys) => {
    const found = new Set([...keys].flatMap((key) => positions().get(key) ?? []));
    return [...found].sort((a, b) => a - b).map((position) => records[position] as R);
  };
}

/** The positions of the records under each key. */
function findPositions<R>(records: readonly R[], visitKeys: VisitKeys<R>): ReadonlyMap<string, number[]> {
  const positions = new Map<string, number[]>();
  let position = 0;
  const add = (key: string): void => {
    const list = positions.get(key);
    if (list === undefined) positions.set(key, [position]);
    else list.push(position);
  };
  for (const record of records) {
    visitKeys(record, add);
    position += 1;
  }
  return positions;
}
