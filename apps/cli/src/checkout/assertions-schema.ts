import { type Assertions, COUNT_NAMES, SHARE_NAMES } from "@claimwire/release";
import * as z from "zod";

const count = z.int("is no whole number").min(0, "is below 0");
const share = z.number("is no number").min(0, "is below 0").max(1, "is above 1");
const version = z
  .string("is no text")
  .regex(/^\d+\.\d+\.\d+$/, 'is no version of a release, such as "1.0.0"');

const fall = z.strictObject({
  after: version,
  of: z.enum([...COUNT_NAMES, ...SHARE_NAMES], "can be neither counted nor shared"),
  reason: z.string("is no text").trim().min(1, "is empty; say why"),
});

/** The shape of `data/assertions.yaml`. */
export const assertionsSchema: z.ZodType<Assertions> = z.strictObject({
  least: z.partialRecord(z.enum(COUNT_NAMES), count).optional(),
  shares: z.partialRecord(z.enum(SHARE_NAMES), share).optional(),
  falls: z.array(fall).optional(),
});
