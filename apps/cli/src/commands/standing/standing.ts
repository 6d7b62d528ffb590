import type { CauseCode } from "@claimwire/release";
import {
  type Claim,
  idOf,
  type RecordKey,
  type Relation,
  STATE_REASONS,
  type Status,
} from "@claimwire/schema";
import { readIdOf } from "../../editing/read-key.js";
import { RecordEdits } from "../../editing/record-edits.js";
import { areUnreleased, type EditFlags, runEdit } from "../../editing/run-edit.js";
import { askCode, definitionsOf } from "../../questions/ask-code.js";
import { askText } from "../../questions/ask-text.js";
import { badArgument } from "../../shell/user-error.js";
import type { Context, VerbReport } from "../../shell/verb.js";
import { askClaim, chooseClaim } from "./claim-argument.js";

type State = Status["state"];
type Reason = Status["reason"];

/** What the flags of a verb say of the new status. */
export interface StatusFlags extends EditFlags {
  readonly reason?: string | undefined;
  /** Ids of claims, separated by commas. */
  readonly by?: string | undefined;
  readonly since?: string | undefined;
  readonly note?: string | undefined;
}

/** How a verb gives a claim a state. */
export interface Standing {
  readonly verb: string;
  readonly state: State;
  /** The question for the claims under `by`; without it the state has none. */
  readonly byWhom?: { readonly question: string; readonly next: string };
  /** The relation that joins each of them to the claim, when none does yet; by reason. */
  relationOf(reason: Reason): Omit<Relation, "claim"> | undefined;
  /** The cause that fits a reason as a rule. */
  causeOf(reason: Reason): CauseCode | undefined;
}

async function chooseReason({ state }: Standing, flags: StatusFlags, context: Context): Promise<Reason> {
  if (flags.reason !== undefined) return flags.reason as Reason;
  const codes = definitionsOf(STATE_REASONS[state]);
  if (context.interactive) return (await askCode({ message: "Why?", codes }, context.terminal)) as Reason;
  throw badArgument(`--reason is missing. One of ${Object.keys(codes).join(", ")}.`);
}

async function chooseBy(
  { byWhom }: Standing,
  flags: StatusFlags,
  { key, edits }: { readonly key: RecordKey; readonly edits: RecordEdits },
  context: Context,
): Promise<string[]> {
  if (byWhom === undefined) return [];
  if (flags.by !== undefined) return flags.by.split(",").map((id) => idOf(readIdOf("claims", id.trim())));
  if (!context.interactive) throw badArgument(`--by is missing. ${byWhom.question}`);
  const chosen: string[] = [];
  for (;;) {
    const message = chosen.length === 0 ? byWhom.question : byWhom.next;
    const none = chosen.length === 0 ? {} : { none: "That is all" };
    const id = await askClaim(message, edits, context, { ...none, without: [idOf(key), ...chosen] });
    if (id === undefined) return chosen;
    chosen.push(id);
  }
}

async function chooseText(
  given: string | undefined,
  message: string,
  { interactive, terminal }: Context,
): Promise<string | undefined> {
  if (given !== undefined || !interactive) return given;
  return askText({ message, required: false }, terminal);
}

/** Joins each claim under `by` to the claim, unless one of the two has such a relation already. */
function linkBy(
  edits: RecordEdits,
  key: RecordKey,
  by: readonly string[],
  relation: Omit<Relation, "claim">,
): void {
  const own = (edits.require(key) as Claim).relations ?? [];
  for (const id of by) {
    const other = readIdOf("claims", id);
    const theirs = (edits.require(other, "by") as Claim).relations ?? [];
    const types = relation.type === "updates" ? ["updates"] : ["contradicts", "responds-to"];
    const joins = (list: readonly Relation[], target: string): boolean =>
      list.some(({ type, claim }) => types.includes(type) && claim === target);
    const isMutual = relation.type !== "updates";
    if (joins(theirs, idOf(key)) || (isMutual && joins(own, id))) continue;
    const { type, ...rest } = relation;
    edits.edit(other, { append: ["relations"], member: { type, claim: idOf(key), ...rest } });
  }
}

const UNTOLD =
  "No release holds the claim. If nobody shall read of it, remove its file, and take it out of its why-note.";

/** Gives a claim a state, links the claims that give it, and writes the why-note. */
export async function changeStanding(
  standing: Standing,
  typed: string | undefined,
  flags: StatusFlags,
  context: Context,
): Promise<VerbReport> {
  const edits = new RecordEdits(context.root);
  const { key } = await chooseClaim(typed, edits, context);
  const reason = await chooseReason(standing, flags, context);
  const by = await chooseBy(standing, flags, { key, edits }, context);
  const since = await chooseText(flags.since, "Since when, if a document tells (2018-10)?", context);
  const note = await chooseText(flags.note, "What should a reader know about it, in our voice?", context);
  const status = {
    state: standing.state,
    ...(since !== undefined && { since }),
    reason,
    ...(note !== undefined && { note }),
    ...(by.length > 0 && { by }),
  };
  edits.edit(key, { set: ["status"], to: status });
  const relation = standing.relationOf(reason);
  if (relation !== undefined) linkBy(edits, key, by, relation);
  const cause = standing.causeOf(reason);
  const remarks = standing.state === "retracted" && areUnreleased(context.root, edits, [key]) ? [UNTOLD] : [];
  const plan = { label: `${standing.verb} ${key}`, edits, cause, summary: undefined, remarks };
  return runEdit(plan, flags, context);
}
