import { lazily } from "./lazily.js";
import { openIndex } from "./open-index.js";
import type { PartData } from "./part-data.js";

/** The records of one kind, found by id. */
export interface Collection<R> {
  readonly records: readonly R[];
  /** The record of an id; of a moved one, the record that it moved to; of a split one, the first part. */
  readonly find: (id: string) => R | undefined;
  /** As `find`, but throws a RangeError for an id that is unknown, or whose record is withheld. */
  readonly get: (id: string) => R;
  /** The ids under which the content now stands: the id itself, a moved one's new id, a split one's parts. */
  readonly resolve: (id: string) => readonly string[];
  /** All ids by which records may refer to the same content: those of `resolve`, and the old ids that lead to them. */
  readonly names: (id: string) => readonly string[];
}

/** Opens the records of one kind; nothing is indexed before the first look-up. */
export function openCollection<R extends { readonly id: string }>(
  singular: string,
  { records, stubs, withheld }: PartData<R>,
): Collection<R> {
  const byId = lazily(() => new Map(records.map((record) => [record.id, record])));
  const targets = lazily(() => new Map(stubs.map(({ id, to }) => [id, typeof to === "string" ? [to] : to])));
  const resolve = (id: string): readonly string[] => targets().get(id) ?? [id];
  const oldIds = openIndex(stubs, ({ to }, visit) => {
    for (const one of typeof to === "string" ? [to] : to) visit(one);
  });
  const names = (id: string): readonly string[] => {
    const current = resolve(id);
    return [...current, ...oldIds(current).map((stub) => stub.id)];
  };
  const find = (id: string): R | undefined => {
    const [current = id] = resolve(id);
    return byId().get(current);
  };
  const get = (id: string): R => {
    const record = find(id);
    if (record !== undefined) return record;
    if (withheld.includes(id)) throw new RangeError(`The content of the ${singular} "${id}" is withheld.`);
    throw new RangeError(`There is no ${singular} "${id}" in this dataset.`);
  };
  return { records, find, get, resolve, names };
}
