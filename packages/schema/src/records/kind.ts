/** The four kinds of record; each is a folder below `data/`. */
export const KINDS = ["claims", "sources", "entities", "topics"] as const;
export type Kind = (typeof KINDS)[number];

/** A record's full key, unique in a dataset: `claims/dahua-yarkant-value`. */
export type RecordKey = `${Kind}/${string}`;

/** What an id looks like; it is also the base name of the record's file. */
export const ID_PATTERN: RegExp = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const ID_MAX_LENGTH = 80;

/** Names that Windows keeps for devices, with any ending too: no checkout there could hold such a file. */
export const RESERVED_NAMES: readonly string[] = [
  "con",
  "prn",
  "aux",
  "nul",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((number) => [`com${number}`, `lpt${number}`]),
];

export function isReservedName(text: string): boolean {
  return RESERVED_NAMES.includes(text);
}

export function isId(text: string): boolean {
  return text.length <= ID_MAX_LENGTH && ID_PATTERN.test(text) && !isReservedName(text);
}

export function isKind(text: string): text is Kind {
  return (KINDS as readonly string[]).includes(text);
}

export function keyOf(kind: Kind, id: string): RecordKey {
  return `${kind}/${id}`;
}

export function kindOf(key: RecordKey): Kind {
  // No slice of the key: as the name of a property it would have to be looked up among all names first.
  for (const kind of KINDS) if (key.startsWith(kind) && key[kind.length] === "/") return kind;
  return key.slice(0, key.indexOf("/")) as Kind;
}

export function idOf(key: RecordKey): string {
  return key.slice(key.indexOf("/") + 1);
}

/** Reads `claims/<id>`; undefined when the kind or the id is none. */
export function parseKey(text: string): RecordKey | undefined {
  const slash = text.indexOf("/");
  if (slash < 0 || !isKind(text.slice(0, slash)) || !isId(text.slice(slash + 1))) return undefined;
  return text as RecordKey;
}

/** Something for each kind. */
export function byKind<T>(make: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  return {
    claims: make("claims"),
    sources: make("sources"),
    entities: make("entities"),
    topics: make("topics"),
  };
}

/** "claims" → "claim", for messages and titles. */
export const KIND_SINGULAR: Readonly<Record<Kind, string>> = {
  claims: "claim",
  sources: "source",
  entities: "entity",
  topics: "topic",
};

/** The ids in keys, by kind. */
export function idsByKind(keys: Iterable<RecordKey>): Readonly<Record<Kind, ReadonlySet<string>>> {
  const ids = byKind(() => new Set<string>());
  for (const key of keys) ids[kindOf(key)].add(idOf(key));
  return ids;
}
