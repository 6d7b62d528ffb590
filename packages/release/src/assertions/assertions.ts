import { ENTITY_TYPES, KINDS, SOURCE_TYPES } from "@claimwire/schema";

/** What can be counted: a kind of record, or one type of a kind that has types. */
export const COUNT_NAMES: readonly string[] = [
  ...KINDS,
  ...Object.keys(SOURCE_TYPES).map((type) => `sources/${type}`),
  ...Object.keys(ENTITY_TYPES).map((type) => `entities/${type}`),
];

export const SHARE_NAMES = ["claims-with-passage", "sources-with-known-state"] as const;
export type ShareName = (typeof SHARE_NAMES)[number];

/** Why a count or share may be lower than in the release `after` which this one comes. */
export interface WrittenFall {
  readonly after: string;
  readonly of: string;
  readonly reason: string;
}

/** `data/assertions.yaml`: what a release must still hold. */
export interface Assertions {
  /** At least so many records, stubs left out. */
  readonly least?: Readonly<Partial<Record<string, number>>> | undefined;
  /** At least this part of the whole, from 0 to 1. */
  readonly shares?: Readonly<Partial<Record<ShareName, number>>> | undefined;
  readonly falls?: readonly WrittenFall[] | undefined;
}
