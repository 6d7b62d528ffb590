import { z } from "zod";
import { field, referenceTo, text } from "./fields.js";

/** A term of the controlled vocabulary. The order of fields is their order in files. */
export const topicSchema = z.strictObject({
  label: field(text(80), { doc: "The term.", label: "Term", ask: "What is the term?" }),
  definition: field(text(300), {
    doc: "What it covers.",
    label: "Definition",
    ask: "What does it cover?",
  }),
  broader: field(referenceTo("topics").optional(), {
    doc: "The wider term that it belongs to.",
    label: "Part of",
    ask: "Which wider term does it belong to?",
  }),
});
