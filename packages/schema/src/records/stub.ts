import * as z from "zod";
import { checked, id } from "./fields.js";

/** What stays of a record whose content lives on under another id, for ever. */
export const movedSchema = z.strictObject({
  kind: z.literal("moved").describe("The record has a new id."),
  to: id().describe("The new id, of the same kind."),
});

/** What stays of a record that was split. */
export const splitSchema = z.strictObject({
  kind: z.literal("split").describe("The record was divided."),
  to: checked(z.array(id()), (ids) => {
    if (ids.length >= 2) return undefined;
    return { code: "BAD_FORMAT", message: "A record is split into two or more; name them all." };
  }).describe("The ids of the new records, of the same kind."),
});
