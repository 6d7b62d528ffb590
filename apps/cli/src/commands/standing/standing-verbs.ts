import type { CauseCode } from "@claimwire/release";
import { STATE_REASONS, type Status } from "@claimwire/schema";
import { Command, Option } from "@commander-js/extra-typings";
import { RecordEdits } from "../../editing/record-edits.js";
import { addEditFlags, runEdit } from "../../editing/run-edit.js";
import { badArgument } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { chooseClaim } from "./claim-argument.js";
import { changeStanding, type Standing, type StatusFlags } from "./standing.js";

const RETRACTION_CAUSES: Readonly<Partial<Record<Status["reason"], CauseCode>>> = {
  "withdrawn-by-asserter": "source-changed",
  misread: "our-error",
  misattributed: "our-error",
  unsupported: "our-error",
  legal: "legal",
  privacy: "legal",
};

const DISPUTE: Standing = {
  verb: "dispute",
  state: "disputed",
  byWhom: { question: "Which claim contradicts or denies it?", next: "Which other one?" },
  relationOf: (reason) =>
    reason === "denied" ? { type: "responds-to", reply: "denies" } : { type: "contradicts" },
  causeOf: (reason) => (reason === "denied" ? "reply" : "new-reporting"),
};

const SUPERSEDE: Standing = {
  verb: "supersede",
  state: "superseded",
  byWhom: { question: "Which claim takes its place?", next: "Which other one?" },
  relationOf: () => ({ type: "updates" }),
  causeOf: () => "new-reporting",
};

const RETRACT: Standing = {
  verb: "retract",
  state: "retracted",
  relationOf: () => undefined,
  causeOf: (reason) => RETRACTION_CAUSES[reason],
};

function defineStanding(standing: Standing): Verb {
  const command = new Command()
    .argument("[claim]", "The id of the claim.")
    .addOption(new Option("--reason <code>", "Why.").choices(Object.keys(STATE_REASONS[standing.state])))
    .option("--since <date>", "Since when, if a document tells.")
    .option("--note <text>", "What a reader should know about it, in our voice.");
  if (standing.byWhom !== undefined)
    command.option("--by <claims>", `${standing.byWhom.question} Ids, separated by commas.`);
  addEditFlags(command, "what fits the reason");
  return defineVerb(command, (context, flags, claim) =>
    changeStanding(standing, claim, flags as StatusFlags, context),
  );
}

export const dispute: Verb = defineStanding(DISPUTE);
export const supersede: Verb = defineStanding(SUPERSEDE);
export const retract: Verb = defineStanding(RETRACT);

function defineReinstate(): Verb {
  const command = addEditFlags(new Command().argument("[claim]", "The id of the claim."), "asked for");
  return defineVerb(command, async (context, flags, claim) => {
    const edits = new RecordEdits(context.root);
    const { key, claim: found } = await chooseClaim(claim, edits, context);
    if (found.status === undefined) throw badArgument(`${key} stands; there is nothing to reinstate.`);
    edits.edit(key, { remove: ["status"] });
    const plan = { label: `reinstate ${key}`, edits, cause: undefined, summary: undefined };
    return runEdit(plan, flags, context);
  });
}

/** Takes the state away from a claim, so that it stands again. The relations to other claims stay. */
export const reinstate: Verb = defineReinstate();
