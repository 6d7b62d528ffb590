/** Groups records by the keys that each has; a record stands once under a key, in the given order. */
export function indexBy<R>(
  records: readonly R[],
  keysOf: (record: R) => Iterable<string>,
): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else if (group[group.length - 1] !== record) group.push(record);
    }
  }
  return groups;
}
