import * as z from "zod";
import { field } from "./field.js";
import { checked, object, sha256, text } from "./fields.js";

/** Where in a source the evidence stands, with a fingerprint of its words; never the words themselves. */
export const passageSchema = object("Passage", {
  section: field(text(300), "The heading under which the passage stands, as the source prints it.", {
    ask: "Under which heading does it stand in the document that you read, as printed? Without one, no passage is entered.",
  }),
  words: field(
    checked(z.number(), (value) => {
      if (Number.isSafeInteger(value) && value > 0) return undefined;
      return { code: "BAD_FORMAT", message: `${value} is no number of words: a whole number from 1 on.` };
    }),
    "How many words the passage has, after normalisation.",
  ),
  sha256: field(sha256(), "SHA-256 of the passage's normalised words (docs/passages.md)."),
});
