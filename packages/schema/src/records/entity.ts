import * as z from "zod";
import { ENTITY_TYPES } from "./codes.js";
import { field } from "./field.js";
import { checked, code, date, keyedList, language, object, referenceTo, term, text } from "./fields.js";
import { findPrivateRole } from "./public-role.js";

type EntityType = keyof typeof ENTITY_TYPES;

/** Those who can say something or publish it. */
export const SPEAKERS: readonly EntityType[] = ["company", "person", "public-body", "organisation", "group"];
const EMPLOYERS: readonly EntityType[] = ["company", "public-body", "organisation"];

const identifier = object("Identifier", {
  value: field(text(120), "The identifier."),
  seenIn: field(text(300), "Where it was seen beside the entity's name.", { fact: false }),
});

const publicRole = object("PublicRole", {
  title: field(
    checked(text(120), (title) => {
      const word = findPrivateRole(title);
      if (word === undefined) return undefined;
      const message = `"${word}" is no public role, such as minister, founder or researcher.`;
      return {
        code: "PERSON_ROLE",
        message,
        fix: "Leave the person out; an unnamed group can stand here.",
      };
    }),
    "The role as a title: founder and chairman.",
    { ask: { question: "In which public role does this person stand here?", flag: "role" } },
  ),
  of: field(referenceTo("entities").optional(), "The company or body in which it is held.", {
    streams: false,
    ask: { question: "In which company or body is that role held?", flag: "role-of", types: EMPLOYERS },
  }),
  when: field(date(), "When it was held, as far as a source tells (EDTF).", {
    ask: {
      question: "When was the role held, as far as a source tells (2018, 2016/2021, 2018/..)?",
      flag: "role-when",
    },
  }),
});

/** Somebody or something that claims are about. The order of fields is their order in files. */
export const entitySchema = checked(
  z.strictObject({
    type: field(code("EntityType", ENTITY_TYPES), "What it is.", {
      shown: "own",
      told: -1,
      ask: "What is it?",
    }),
    name: field(text(120), "Its name in English.", {
      shown: "own",
      told: -2,
      ask: "What is its name in English?",
    }),
    names: field(
      z.record(language(), keyedList(text(120), [])).optional(),
      "Its names by language tag (BCP 47).",
      { shown: "own", label: "Name", title: "other name" },
    ),
    description: field(text(120).optional(), "What it is, in a few words; nothing about its conduct.", {
      shown: "own",
      fact: "wording",
      told: -1,
      ask: "What is it, in a few words, without its conduct?",
    }),
    identifiers: field(
      z.record(term("Scheme", "schemes"), identifier).optional(),
      "What identifies it elsewhere, by scheme.",
      { shown: "own", label: "Identifier", told: 1 },
    ),
    partOf: field(
      referenceTo("entities").optional(),
      "The place, project or organisation that it is a part of.",
      { shown: "own", streams: false, ask: "What is it a part of?" },
    ),
    instanceOf: field(
      referenceTo("entities").optional(),
      "The sort of which it is one case: a camp is one of the camps, and no part of them.",
      { fact: false, streams: false, ask: "Of which sort is it one case, if of any?" },
    ),
    publicRole: field(
      publicRole.optional(),
      "The public role of a person; the reason why the record exists.",
      { shown: "own" },
    ),
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
