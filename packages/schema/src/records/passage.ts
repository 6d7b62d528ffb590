import { z } from "zod";
import { checked, text } from "./fields.js";

/** Where in a source the evidence stands, with a fingerprint of its words; never the words themselves. */
export const passageSchema = z.strictObject({
  section: text(300).describe("The heading under which the passage stands, as the source prints it."),
  words: checked(z.number(), (value) => {
    if (Number.isSafeInteger(value) && value > 0) return undefined;
    return { code: "BAD_FORMAT", message: `${value} is no number of words: a whole number from 1 on.` };
  }).describe("How many words the passage has, after normalisation."),
  sha256: checked(z.string(), (value) => {
    if (/^[0-9a-f]{64}$/.test(value)) return undefined;
    return { code: "BAD_FORMAT", message: "The fingerprint is not of 64 lower-case hexadecimal digits." };
  }).describe("SHA-256 of the passage's normalised words (docs/passages.md)."),
});
