import { FOLDERS } from "../names/handle.js";
import { unknownName } from "../names/unknown-name.js";
import { lazily } from "./lazily.js";
import { openIndex } from "./open-index.js";
import { newIdsOf, type PartData } from "./part-data.js";

/** The records of one kind, found by id or by key. Where one is asked for, the record itself will do. */
export interface Collection<R> {
  readonly records: readonly R[];
  /** The record of an id; of a moved one, the record that it moved to; of a split one, the first part. */
  readonly find: (id: string) => R | undefined;
  /** As `find`, but throws a RangeError for what is unknown, or whose record is withheld. */
  readonly get: (asked: string | R) => R;
  /** The ids under which the content now stands: the id itself, a moved one's new id, a split one's parts. */
  readonly resolve: (asked: string | R) => readonly string[];
  /** The records to which a reference leads: one, the parts of a split one, or none where the content is withheld. */
  readonly present: (reference: string) => readonly R[];
  /** Whether a text is an id: of a record, of one that moved or was split, or of one whose content is withheld. */
  readonly has: (text: string) => boolean;
  /** All ids by which records may refer to the same content: those of `resolve`, and the old ids that lead to them. */
  readonly names: (asked: string | R) => readonly string[];
}

/** What every published record says of itself. */
interface Named {
  readonly kind: keyof typeof FOLDERS;
  readonly id: string;
}

/** Opens the records of one kind; nothing is indexed before the first look-up. */
export function openCollection<R extends Named>(
  kind: R["kind"],
  { records, stubs, withheld }: PartData<R>,
): Collection<R> {
  const prefix = `${FOLDERS[kind]}/`;
  const byId = lazily(() => new Map(records.map((record) => [record.id, record])));
  const targets = lazily(() => new Map(stubs.map((stub) => [stub.id, newIdsOf(stub)])));
  const targetsOf = (id: string): readonly string[] => targets().get(id) ?? [id];
  const bareId = (text: string): string => (text.startsWith(prefix) ? text.slice(prefix.length) : text);
  const recordOf = (id: string): R | undefined => byId().get(targetsOf(id)[0] ?? id);
  const find = (text: string): R | undefined => {
    if (typeof text !== "string")
      throw unknownName(text, `no id: a text is, such as "some-id" or "${prefix}some-id"`);
    return recordOf(bareId(text));
  };
  const idOf = (asked: string | R): string => {
    if (typeof asked === "string") return bareId(asked);
    if (asked?.kind === kind && typeof asked.id === "string") return asked.id;
    throw unknownName(asked, `no ${kind}: an id, a key (${prefix}some-id) or the ${kind} itself is`);
  };
  const get = (asked: string | R): R => {
    const id = idOf(asked);
    const record = recordOf(id);
    if (record !== undefined) return record;
    if (withheld.includes(id)) throw new RangeError(`The content of the ${kind} "${id}" is withheld.`);
    throw unknownName(id, `no ${kind} of this dataset`, [...byId().keys(), ...targets().keys()]);
  };
  // An unknown id is an error here too, so that a misspelt one never looks like the answer "none".
  const resolve = (asked: string | R): readonly string[] => {
    get(asked);
    return targetsOf(idOf(asked));
  };
  const present = (reference: string): readonly R[] =>
    targetsOf(reference).flatMap((id) => byId().get(id) ?? []);
  const oldIds = openIndex(stubs, (stub, visit) => {
    for (const one of newIdsOf(stub)) visit(one);
  });
  const names = (asked: string | R): readonly string[] => {
    const current = resolve(asked);
    return [...current, ...oldIds(current).map((stub) => stub.id)];
  };
  const has = (text: string): boolean => byId().has(text) || targets().has(text) || withheld.includes(text);
  return { records, find, get, resolve, present, has, names };
}
