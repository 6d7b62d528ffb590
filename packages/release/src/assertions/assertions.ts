import { ENTITY_TYPES, KINDS, SOURCE_TYPES } from "@claimwire/schema";

/** What can be counted: a kind of record, or one type of a kind that has types. */
export const COUNT_NAMES: readonly string[] = [
  ...KINDS,
  ...Object.keys(SOURCE_TYPES).map((type) => `sources/${type}`),
  ...Object.keys(ENTITY_TYPES).map((type) => `entities/${type}`),
];

export const SHARE_NAMES = ["claims-with-passage", "sources-with-known-state"] as const;
export type ShareName = (typeof SHARE_NAMES)[number];

/** The numbers that never fall without a reason: the counts, and how many records a share holds. */
export const MEASURE_NAMES: readonly string[] = [...COUNT_NAMES, ...SHARE_NAMES];

/** Why a number is lower than before, from the trailer `Falls:` of a why-note. */
export interface WrittenFall {
  /** One of `MEASURE_NAMES`. */
  readonly of: string;
  readonly reason: string;
  /** The name of the note. */
  readonly note: string;
}

/** `data/assertions.yaml`: what a release must still hold. */
export interface Assertions {
  /** At least so many records, stubs left out. */
  readonly least?: Readonly<Partial<Record<string, number>>> | undefined;
  /** At least this part of the whole, from 0 to 1. */
  readonly shares?: Readonly<Partial<Record<ShareName, number>>> | undefined;
}
