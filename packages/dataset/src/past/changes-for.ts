import { type JsonObject, replaySteps } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsRelease } from "@claimwire/release";
import type { EntityHandle } from "../names/handle.js";
import { unknownName } from "../names/unknown-name.js";
import { ENTITY_PLACES } from "../record-places.js";

/** The keys of an entity over time: its own, those that it came from, and those that it moved or was split to. */
function keysOverTime(releases: readonly ClaimsRelease[], key: string): ReadonlySet<string> {
  const steps = releases.flatMap(({ changes }) =>
    changes.flatMap(({ record, successors = {} }) =>
      Object.keys(successors).map((to) => ({ from: record, to })),
    ),
  );
  const follow = (ways: readonly { readonly at: string; readonly next: string }[]): string[] => {
    // A set is walked while it grows, so that each level adds the next.
    const found = new Set([key]);
    for (const one of found) for (const { at, next } of ways) if (at === one) found.add(next);
    return [...found];
  };
  const later = follow(steps.map(({ from, to }) => ({ at: from, next: to })));
  const earlier = follow(steps.map(({ from, to }) => ({ at: to, next: from })));
  return new Set([...later, ...earlier]);
}

/** The values at a place in a record: one, or those of the members of a list. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  const inner = step === "*" ? Object.values(value) : [(value as JsonObject)[step]];
  return inner.flatMap((one) => valuesAt(one, rest));
}

function names(record: JsonObject | undefined, entities: ReadonlySet<string>): boolean {
  return ENTITY_PLACES.some((place) => valuesAt(record, place).some((id) => entities.has(`entities/${id}`)));
}

/** The documents on which a claim rests. */
function sourcesOf(claim: JsonObject | undefined): readonly unknown[] {
  return [
    ["evidence", "*", "source"],
    ["evidence", "*", "via", "*"],
  ].flatMap((place) => valuesAt(claim, place));
}

function keysOf({ record, successors = {} }: ClaimsChange): readonly string[] {
  return [record, ...Object.keys(successors)];
}

/** The ids of all entities that the ledger ever had. */
function knownEntities(releases: readonly ClaimsRelease[]): ReadonlySet<string> {
  const keys = releases.flatMap(({ changes }) => changes.flatMap(keysOf));
  return new Set(keys.flatMap((key) => (key.startsWith("entities/") ? [key.slice("entities/".length)] : [])));
}

/** The id of an entity that the ledger had at some time; of anything else, a RangeError. */
function entityIdOf(releases: readonly ClaimsRelease[], asked: EntityHandle): string {
  if (typeof asked !== "string") {
    if (asked?.kind === "entity") return asked.id;
    throw unknownName(asked, "no entity: an id, a key (entities/some-id) or an entity itself is");
  }
  const id = asked.replace(/^entities\//, "");
  const known = knownEntities(releases);
  if (known.has(id)) return id;
  throw unknownName(id, "no entity of the ledger", known);
}

/**
 * Those of some changes that concern an entity, in their order: of its own record, and of claims that name it anywhere,
 * before the change or after. An entity that the ledger never had is a RangeError.
 */
export function changesFor(
  releases: readonly ClaimsRelease[],
  changes: readonly ClaimsChange[],
  entity: EntityHandle,
  options: { readonly sources?: boolean } = {},
): readonly ClaimsChange[] {
  const keys = keysOverTime(releases, `entities/${entityIdOf(releases, entity)}`);
  const found = new Set<ClaimsChange>();
  const sources = new Set<string>();
  for (const { release, before, after } of replaySteps(releases)) {
    for (const change of release.changes) {
      for (const key of keysOf(change)) {
        const named = key.startsWith("claims/")
          ? [before.get(key), after.get(key)].filter((claim) => names(claim, keys))
          : [];
        for (const id of named.flatMap(sourcesOf)) sources.add(`sources/${id}`);
        if (keys.has(key) || named.length > 0) found.add(change);
      }
    }
  }
  const rests = (change: ClaimsChange): boolean =>
    options.sources === true && keysOf(change).some((key) => sources.has(key));
  return changes.filter((change) => found.has(change) || rests(change));
}
