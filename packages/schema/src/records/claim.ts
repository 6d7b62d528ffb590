import * as z from "zod";
import {
  BASES,
  CERTAINTIES,
  MODES,
  QUALIFIERS,
  REASONS,
  RELATIONS,
  REPLIES,
  ROLES,
  STANCES,
  STATE_REASONS,
  STATES,
} from "./codes.js";
import { SPEAKERS } from "./entity.js";
import { field } from "./field.js";
import {
  atMost,
  checked,
  code,
  date,
  day,
  decimal,
  keyedList,
  language,
  object,
  orderedList,
  referenceTo,
  term,
  text,
  unit,
  valueMeta,
} from "./fields.js";
import { passageSchema } from "./passage.js";

const about = object("About", {
  entity: field(referenceTo("entities"), "The entity concerned."),
  role: field(code("Role", ROLES), "What it has to do with the claim.", { ask: "In which role?" }),
});

const quantity = object("Quantity", {
  measure: field(term("Measure", "measures"), "What is measured."),
  value: field(decimal(), "The figure as asserted, a decimal number as text; never converted.", {
    ask: "Which figure, in digits alone, as they give it (61000000, 1.2)?",
  }),
  unit: field(unit(), "A currency of ISO 4217, or a unit of the vocabulary.", {
    ask: "In which unit, such as the currencies USD, CNY, EUR?",
  }),
  qualifier: field(code("Qualifier", QUALIFIERS), "How close the asserter says that the figure is.", {
    ask: "How close do they say that the figure is?",
  }),
});

const evidence = object("Evidence", {
  source: field(referenceTo("sources"), "The document in which the assertion was made.", {
    ask: "In which document was it said?",
  }),
  via: field(
    orderedList(referenceTo("sources")).optional(),
    "The documents through which we know it, from nearest the original to the one that we read.",
    {
      ask: {
        question: "Did you read that document itself? If not, through which document do you know it?",
        none: "I read it itself",
        next: "And through which other document do you know that one?",
      },
    },
  ),
  passages: field(
    keyedList(passageSchema, ["sha256"]).optional(),
    "Where it stands, in the last document of `via`, else in `source`.",
    { fact: false },
  ),
  language: field(
    language().optional(),
    "The language of the document (BCP 47), where a translation of it was read.",
    {
      fact: false,
      ask: "Did you read a translation? Then in which language is the document (zh, ug)? Leave it empty if not.",
    },
  ),
  translatedBy: field(
    referenceTo("entities").optional(),
    "Who made the translation that was read, as far as it says.",
    { fact: false, streams: false, ask: { question: "Who translated it, if it says so?", types: SPEAKERS } },
  ),
  stance: field(code("Stance", STANCES), "Whether the assertion stands there, or the asserter relies on it."),
});

const relation = checked(
  object("Relation", {
    type: field(code("RelationType", RELATIONS), "How this claim stands to the other.", {
      ask: "How does it stand to the other?",
    }),
    claim: field(referenceTo("claims"), "The other claim.", { ask: "To which claim?" }),
    reply: field(code("Reply", REPLIES).optional(), "How it answers the claim that it responds to.", {
      ask: "How does it answer that claim?",
    }),
  }),
  ({ type, reply }) => {
    if (reply === undefined || type === "responds-to") return undefined;
    const message = `The relation "${type}" carries \`reply\`; only "responds-to" does.`;
    return { code: "REPLY_UNFIT", message, fix: "Leave `reply` out, or say `responds-to`." };
  },
);

const status = checked(
  object("Status", {
    state: field(code("State", STATES), "Absent means that the claim stands.", {
      fact: "status",
    }),
    since: field(date().optional(), "Since when, if a document tells."),
    reason: field(code("StateReason", REASONS), "Why, as a code that fits the state."),
    note: field(text(300).optional(), "What a reader should know about it, in our voice.", {
      fact: "wording",
    }),
    by: field(
      keyedList(referenceTo("claims"), []).optional(),
      "The contradicting claims of a disputed one, the successors of a superseded one.",
    ),
  }),
  ({ state, reason }) => {
    const allowed = Object.keys(STATE_REASONS[state]);
    if (allowed.includes(reason)) return undefined;
    const message = `The reason "${reason}" does not fit the state "${state}": ${allowed.join(", ")} do.`;
    return { code: "STATUS_REASON", message };
  },
);

/** The codes that a claim means where it names none. */
export const CLAIM_STANDARDS = { mode: "fact", certainty: "stated" } as const;

/** One assertion that somebody made, in our own words, with evidence. The order of fields is their order in files. */
export const claimSchema = z.strictObject({
  statement: field(text(300), "One sentence of our own that names who asserts it, or the document.", {
    shown: "own",
    title: "our wording",
    fact: "wording",
    told: -3,
    ask: "What is asserted, in one sentence of your own that names who says so?",
  }),
  assertedBy: field(referenceTo("entities"), "The narrowest speaker.", {
    shown: "own",
    title: "who asserts it",
    told: -5,
    ask: {
      question: "Who asserts it? The narrowest speaker: not the newspaper, if it quotes somebody.",
      types: SPEAKERS,
    },
  }),
  basis: field(code("Basis", BASES), "How the asserter knows.", {
    shown: "own",
    label: "How it is known",
    title: "how it is known",
    ask: "How do they know?",
  }),
  mode: field(code("Mode", MODES).optional(), "What kind of assertion it is; `fact` when absent.", {
    label: "Kind of statement",
    title: "sort of statement",
    standard: CLAIM_STANDARDS.mode,
    ask: "What kind of assertion is it?",
  }),
  certainty: field(
    code("Certainty", CERTAINTIES).optional(),
    "How sure the asserter is; `stated` when absent.",
    {
      title: "how sure its asserter is",
      standard: CLAIM_STANDARDS.certainty,
      ask: "How sure are they themselves?",
    },
  ),
  about: field(
    keyedList(about, ["entity", "role"], 40).optional(),
    "The entities concerned, each in its role.",
    {
      title: "entities concerned",
      shown: "last",
      ask: { question: "Whom or what does it concern?", next: "Whom or what else does it concern?" },
    },
  ),
  topics: field(keyedList(referenceTo("topics"), []).optional(), "Terms of the controlled vocabulary.", {
    label: "Topic",
    plural: "Topics",
    title: "topics",
    fact: false,
    shown: "last",
    ask: { question: "Which topic does it belong to?", next: "Which other topic does it belong to?" },
  }),
  when: field(date().optional(), "When it was so, as the asserter gives it (EDTF).", {
    title: "date",
    told: -1,
    ask: "When was it so, as they give it (2018, 2018-10, 2018-10-22)? Leave it empty if they do not say.",
  }),
  quantities: field(keyedList(quantity, ["measure"], 20).optional(), "Figures, as asserted.", {
    label: "Figure",
    title: "figures",
    told: -4,
    ask: {
      question: "Is there a figure?",
      flag: "amounts",
      none: "No figure",
      next: "Is there another figure?",
    },
  }),
  evidence: field(
    checked(atMost(z.array(evidence), 20), (list) => {
      if (list.some(({ stance }) => stance === "states")) return undefined;
      const found =
        list.length === 0
          ? "The claim has no evidence."
          : "No evidence of the claim has the stance `states`.";
      return {
        code: "EVIDENCE_MISSING",
        message: found,
        fix: "Add the source in which the assertion stands.",
      };
    }).register(valueMeta, { keys: ["source"], most: 20 }),
    "The sources that carry the claim, and the chain of documents to each.",
    { shown: "own", title: "evidence", told: 1 },
  ),
  relations: field(keyedList(relation, ["type", "claim"], 60).optional(), "How it stands to other claims.", {
    shown: "own",
    label: "Relation",
    title: "related claims",
    told: 1,
    ask: {
      question: "Does it answer another claim, or bear on one?",
      none: "No other claim",
      next: "Does it bear on another claim?",
    },
  }),
  replySought: field(
    day().optional(),
    "The day on which somebody last looked for a reply of those concerned.",
    {
      label: "Reply looked for",
      fact: false,
      shown: "own",
      told: 1,
      ask: "On which day did you look for a reply of those concerned (2026-11-30)? Leave it empty if you did not.",
    },
  ),
  status: field(status.optional(), "Absent while the claim stands unquestioned.", {
    shown: "own",
    title: "status",
  }),
  note: field(text(300).optional(), "What the source leaves open, in our voice; never new facts.", {
    title: "our note",
    fact: "wording",
    told: 1,
    shown: "last",
  }),
});
