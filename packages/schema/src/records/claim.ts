import { z } from "zod";
import {
  BASES,
  CERTAINTIES,
  codesOf,
  MEASURES,
  MODES,
  QUALIFIERS,
  RELATIONS,
  ROLES,
  STANCES,
  STATE_REASONS,
  STATES,
  UNITS,
} from "./codes.js";
import { isCurrency } from "./currency.js";
import { checked, date, decimal, keyedList, listKeys, orderedList, referenceTo, text } from "./fields.js";
import { passageSchema } from "./passage.js";
import { quote } from "./quote.js";

const unit = checked(z.string(), (value) => {
  if (Object.hasOwn(UNITS, value) || isCurrency(value)) return undefined;
  const message = `${quote(value)} is no unit: ${Object.keys(UNITS).join(", ")} or a currency of ISO 4217.`;
  return { code: "UNKNOWN_CODE", message };
});

const about = z.strictObject({
  entity: referenceTo("entities").describe("The entity concerned."),
  role: z.enum(codesOf(ROLES)).describe("What it has to do with the claim."),
});

const quantity = z.strictObject({
  measure: z.enum(codesOf(MEASURES)).describe("What is measured."),
  value: decimal().describe("The figure as asserted, a decimal number as text; never converted."),
  unit: unit.describe("A currency of ISO 4217, or year, month, percent, count."),
  qualifier: z.enum(codesOf(QUALIFIERS)).describe("How close the asserter says that the figure is."),
});

const evidence = z.strictObject({
  source: referenceTo("sources").describe("The document in which the assertion was made."),
  via: orderedList(referenceTo("sources"))
    .optional()
    .describe("The documents through which we know it, from nearest the original to the one that we read."),
  passages: keyedList(passageSchema, ["sha256"])
    .optional()
    .describe("Where it stands, in the last document of `via`, else in `source`."),
  stance: z
    .enum(codesOf(STANCES))
    .describe("Whether the assertion stands there, or the asserter relies on it."),
});

const relation = z.strictObject({
  type: z.enum(codesOf(RELATIONS)).describe("How this claim stands to the other."),
  claim: referenceTo("claims").describe("The other claim."),
});

const allReasons = Object.values(STATE_REASONS).flatMap((reasons) => Object.keys(reasons));

const status = checked(
  z.strictObject({
    state: z.enum(codesOf(STATES)).describe("Absent means that the claim stands."),
    since: date().optional().describe("Since when, if a document tells."),
    reason: z
      .enum(allReasons as [StateReason, ...StateReason[]])
      .describe("Why, as a code that fits the state."),
    note: text(300).optional().describe("What a reader should know about it, in our voice."),
    by: keyedList(referenceTo("claims"), [])
      .optional()
      .describe("The contradicting claims of a disputed one, the successors of a superseded one."),
  }),
  ({ state, reason }) => {
    const allowed = Object.keys(STATE_REASONS[state]);
    if (allowed.includes(reason)) return undefined;
    const message = `The reason "${reason}" does not fit the state "${state}": ${allowed.join(", ")} do.`;
    return { code: "STATUS_REASON", message };
  },
);

type StateReason = {
  [S in keyof typeof STATE_REASONS]: keyof (typeof STATE_REASONS)[S] & string;
}[keyof typeof STATE_REASONS];

/** One assertion that somebody made, in our own words, with evidence. The order of fields is their order in files. */
export const claimSchema = z.strictObject({
  statement: text(300).describe("One sentence of our own that names who asserts it, or the document."),
  assertedBy: referenceTo("entities").describe("The narrowest speaker."),
  basis: z.enum(codesOf(BASES)).describe("How the asserter knows."),
  mode: z.enum(codesOf(MODES)).optional().describe("What kind of assertion it is; `fact` when absent."),
  certainty: z
    .enum(codesOf(CERTAINTIES))
    .optional()
    .describe("How sure the asserter is; `stated` when absent."),
  about: keyedList(about, ["entity", "role"])
    .optional()
    .describe("The entities concerned, each in its role."),
  topics: keyedList(referenceTo("topics"), []).optional().describe("Terms of the controlled vocabulary."),
  when: date().optional().describe("When it was so, as the asserter gives it (EDTF)."),
  quantities: keyedList(quantity, ["measure"]).optional().describe("Figures, as asserted."),
  evidence: checked(z.array(evidence), (list) => {
    if (list.some(({ stance }) => stance === "states")) return undefined;
    const found =
      list.length === 0 ? "The claim has no evidence." : "No evidence of the claim has the stance `states`.";
    return { code: "EVIDENCE_MISSING", message: found, fix: "Add the source in which the assertion stands." };
  })
    .register(listKeys, { keys: ["source"] })
    .describe("The sources that carry the claim, and the chain of documents to each."),
  relations: keyedList(relation, ["type", "claim"]).optional().describe("How it stands to other claims."),
  status: status.optional().describe("Absent while the claim stands unquestioned."),
  note: text(300).optional().describe("What the source leaves open, in our voice; never new facts."),
});
