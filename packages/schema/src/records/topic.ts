import { z } from "zod";
import { referenceTo, text } from "./fields.js";

/** A term of the controlled vocabulary. The order of fields is their order in files. */
export const topicSchema = z.strictObject({
  label: text(80).describe("The term."),
  definition: text(300).describe("What it covers."),
  broader: referenceTo("topics").optional().describe("The wider term that it belongs to."),
});
