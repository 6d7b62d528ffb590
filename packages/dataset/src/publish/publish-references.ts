import { newIdsOf, type PublishedStub } from "../collections/part-data.js";
import { REFERENCE_PLACES } from "../record-places.js";

type Kind = keyof typeof REFERENCE_PLACES;

/** The ids under which content now stands, by the old id, for each kind. */
type Successors = Readonly<Record<Kind, ReadonlyMap<string, readonly string[]>>>;

function distinct(members: readonly unknown[]): readonly unknown[] {
  const byText = new Map(members.map((member) => [JSON.stringify(member), member]));
  return byText.size === members.length ? members : [...byText.values()];
}

/**
 * A value with the references at a place below it replaced by those to present records: as many values as the record
 * that is named was split into. `*` stands for any member of a list or mapping.
 */
function replaceAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  successors: ReadonlyMap<string, readonly string[]>,
): readonly unknown[] {
  if (step === undefined) return successors.get(value as string) ?? [value];
  if (Array.isArray(value)) return [distinct(value.flatMap((member) => replaceAt(member, rest, successors)))];
  const object = value as Readonly<Record<string, unknown>>;
  if (step === "*") {
    const members = Object.entries(object).map(([key, member]) => [
      key,
      replaceAt(member, rest, successors)[0],
    ]);
    return [Object.fromEntries(members)];
  }
  const inner = object[step];
  if (inner === undefined) return [value];
  return replaceAt(inner, rest, successors).map((one) =>
    one === inner ? value : { ...object, [step]: one },
  );
}

/**
 * A record of the ledger with its references leading to present records. In a list, one to a split record becomes one
 * to each part; a single one leads to the first part, as look-ups by its id do.
 */
export function publishReferences<R extends object>(kind: Kind, record: R, successors: Successors): R {
  let published: unknown = record;
  for (const { to, steps } of REFERENCE_PLACES[kind]) {
    if (successors[to].size > 0) [published] = replaceAt(published, steps, successors[to]);
  }
  return published as R;
}

/** Where the stubs of some kinds lead. */
export function stubTargets(stubs: Readonly<Record<Kind, readonly PublishedStub[]>>): Successors {
  const mapOf = (kind: Kind): ReadonlyMap<string, readonly string[]> =>
    new Map(stubs[kind].map((stub) => [stub.id, newIdsOf(stub)]));
  return {
    claims: mapOf("claims"),
    sources: mapOf("sources"),
    entities: mapOf("entities"),
    topics: mapOf("topics"),
  };
}
