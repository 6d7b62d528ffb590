import { type Claim, idOf, kindOf, type RecordKey } from "@claimwire/schema";
import { readIdOf } from "../../editing/read-key.js";
import type { RecordEdits } from "../../editing/record-edits.js";
import { askReference } from "../../questions/ask-reference.js";
import { recordChoices } from "../../questions/record-choices.js";
import { badArgument } from "../../shell/user-error.js";
import type { Context } from "../../shell/verb.js";

/** Asks for a claim that is there; undefined when none is chosen, which is offered only with a label for it. */
export function askClaim(
  message: string,
  edits: RecordEdits,
  { terminal }: Context,
  options: { readonly none?: string; readonly without?: readonly string[] } = {},
): Promise<string | undefined> {
  const { none, without = [] } = options;
  const isOffered = (key: RecordKey): boolean => kindOf(key) === "claims" && !without.includes(idOf(key));
  const choices = recordChoices(edits.records, isOffered, idOf);
  return askReference({ message, noun: "claim", choices, none, existingOnly: true }, terminal);
}

/** The claim that a verb is about: as typed, else asked for. Stops the verb when it is none. */
export async function chooseClaim(
  typed: string | undefined,
  edits: RecordEdits,
  context: Context,
): Promise<{ readonly key: RecordKey; readonly claim: Claim }> {
  if (typed === undefined && !context.interactive) {
    throw badArgument("The claim is missing; give its id after the verb.");
  }
  const id = typed ?? (await askClaim("Which claim?", edits, context)) ?? "";
  const key = readIdOf("claims", id);
  return { key, claim: edits.require(key) as Claim };
}
