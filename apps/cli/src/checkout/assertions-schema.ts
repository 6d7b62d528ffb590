import { ENTITY_TYPES, KINDS, SOURCE_TYPES } from "@claimwire/schema";
import { z } from "zod";

/** What can be counted: a kind of record, or one type of a kind that has types. */
export const COUNT_NAMES: readonly string[] = [
  ...KINDS,
  ...Object.keys(SOURCE_TYPES).map((type) => `sources/${type}`),
  ...Object.keys(ENTITY_TYPES).map((type) => `entities/${type}`),
];

export const SHARE_NAMES = ["claims-with-passage", "sources-with-known-state"] as const;
export type ShareName = (typeof SHARE_NAMES)[number];

const count = z.int("is no whole number").min(0, "is below 0");
const share = z.number("is no number").min(0, "is below 0").max(1, "is above 1");
const version = z
  .string("is no text")
  .regex(/^\d+\.\d+\.\d+$/, 'is no version of a release, such as "1.0.0"');

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

const fall = z.strictObject({
  after: version,
  of: z.enum([...COUNT_NAMES, ...SHARE_NAMES], "can be neither counted nor shared"),
  reason: z.string("is no text").trim().min(1, "is empty; say why"),
});

export const assertionsSchema: z.ZodType<Assertions> = z.strictObject({
  least: z.partialRecord(z.enum(COUNT_NAMES), count).optional(),
  shares: z.partialRecord(z.enum(SHARE_NAMES), share).optional(),
  falls: z.array(fall).optional(),
});
