import { z } from "zod";
import { codesOf, ENTITY_TYPES, SCHEMES } from "./codes.js";
import { checked, date, freeKeys, keyedList, language, referenceTo, text } from "./fields.js";
import { findPrivateRole } from "./public-role.js";

const identifier = z.strictObject({
  value: text(120).describe("The identifier."),
  seenIn: text(300).describe("Where it was seen beside the entity's name."),
});

const publicRole = z.strictObject({
  title: checked(text(120), (title) => {
    const word = findPrivateRole(title);
    if (word === undefined) return undefined;
    const message = `"${word}" is no public role, such as minister, founder or researcher.`;
    return { code: "PERSON_ROLE", message, fix: "Leave the person out; an unnamed group can stand here." };
  }).describe("The role as a title: founder and chairman."),
  of: referenceTo("entities").optional().describe("The company or body in which it is held."),
  when: date().describe("When it was held, as far as a source tells (EDTF)."),
});

/** Somebody or something that claims are about. The order of fields is their order in files. */
export const entitySchema = checked(
  z.strictObject({
    type: z.enum(codesOf(ENTITY_TYPES)).describe("What it is."),
    name: text(120).describe("Its name in English."),
    names: z
      .record(language(), keyedList(text(120), []))
      .register(freeKeys, {})
      .optional()
      .describe("Its names by language tag (BCP 47)."),
    description: text(120).optional().describe("What it is, in a few words; nothing about its conduct."),
    identifiers: z
      .partialRecord(z.enum(codesOf(SCHEMES)), identifier)
      .register(freeKeys, {})
      .optional()
      .describe("What identifies it elsewhere, by scheme."),
    partOf: referenceTo("entities")
      .optional()
      .describe("The place, project or organisation that it is a part of."),
    publicRole: publicRole
      .optional()
      .describe("The public role of a person; the reason why the record exists."),
  }),
  ({ type, publicRole: role }) => {
    if (type === "person" && role === undefined) {
      const fix = "Add publicRole: {title, of, when}, or leave the person out.";
      return {
        code: "PERSON_ROLE",
        message: "A person stands here only in a public role; this one has none.",
        fix,
      };
    }
    if (type === "person" || role === undefined) return undefined;
    return { code: "PERSON_ROLE", message: `A ${type} has no public role; only a person has.` };
  },
);
