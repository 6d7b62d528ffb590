import * as z from "zod";
import { field } from "./field.js";
import { referenceTo, text } from "./fields.js";

/** A term of the controlled vocabulary. The order of fields is their order in files. */
export const topicSchema = z.strictObject({
  label: field(text(80), "The term.", {
    shown: "own",
    label: "Term",
    fact: false,
    ask: "What is the term?",
  }),
  definition: field(text(300), "What it covers.", { fact: false, ask: "What does it cover?" }),
  broader: field(referenceTo("topics").optional(), "The wider term that it belongs to.", {
    label: "Part of",
    fact: false,
    ask: "Which wider term does it belong to?",
  }),
});
