import { adverseTo } from "../../dataset/adverse-to.js";
import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { spokenFor } from "../../dataset/spoken-for.js";
import { idOf } from "../../records/kind.js";
import type { Claim, Relation } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { sourceOf } from "../sources/source-of.js";
import { statesChains } from "./states-chains.js";

/** How an answer stands to what it answers, and how a claim to the one that carries its answer. */
const ANSWERS: ReadonlySet<Relation["type"]> = new Set(["responds-to", "contradicts"]);
const CARRIED: ReadonlySet<Relation["type"]> = new Set(["part-of", "repeats", "responds-to", "contradicts"]);

function speaksFor(dataset: IndexedDataset, asserter: string): readonly string[] {
  const named = spokenFor(asserter, (id) => dataset.find("entities", id));
  return named.map((id) => dataset.resolve("entities", id));
}

interface Answers {
  /** By claim: who has answered it. */
  readonly toClaim: ReadonlyMap<string, ReadonlySet<string>>;
  /** By document: whose answer to any claim was entered from it. */
  readonly fromDocument: ReadonlyMap<string, ReadonlySet<string>>;
}

function put(map: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  map.set(key, new Set([...(map.get(key) ?? []), ...values]));
}

const answersIn = oncePerDataset((dataset): Answers => {
  const toClaim = new Map<string, Set<string>>();
  const fromDocument = new Map<string, Set<string>>();
  for (const claim of dataset.of("claims").values()) {
    const { assertedBy, relations = [], status } = claim;
    const answers = relations.filter(({ type }) => ANSWERS.has(type));
    if (answers.length === 0 || status?.state === "retracted") continue;
    const by = speaksFor(dataset, assertedBy);
    for (const { claim: id } of answers) put(toClaim, dataset.resolve("claims", id), by);
    for (const id of statesChains(claim).flat()) put(fromDocument, dataset.resolve("sources", id), by);
  }
  return { toClaim, fromDocument };
});

/** Whether an answer by an entity stands with a claim: to it, to what it is a part of, or as what it answers itself. */
function isAnswered(dataset: IndexedDataset, id: string, { relations = [] }: Claim, by: string): boolean {
  const around = relations
    .filter(({ type }) => CARRIED.has(type))
    .map(({ claim }) => dataset.resolve("claims", claim));
  return [id, ...around].some(
    (one) =>
      answersIn(dataset).toClaim.get(one)?.has(by) ||
      (one !== id && speaksFor(dataset, dataset.find("claims", one)?.assertedBy ?? "").includes(by)),
  );
}

/**
 * Those whose answer a document of a claim prints, and nobody has entered from there. An answer that was entered need not
 * be to this claim: a long report prints what somebody says to one of its many points.
 */
function printedOnly(dataset: IndexedDataset, claim: Claim): ReadonlySet<string> {
  const { fromDocument } = answersIn(dataset);
  const printed = statesChains(claim)
    .flat()
    .flatMap((id) => {
      const entered = fromDocument.get(dataset.resolve("sources", id));
      const by = (sourceOf(dataset, id)?.printsReply ?? []).map((one) => dataset.resolve("entities", one));
      return by.filter((one) => !entered?.has(one));
    });
  return new Set(printed);
}

export const replyUnentered: Rule<"claims"> = {
  code: "REPLY_UNENTERED",
  severity: "warning",
  meaning:
    "A document prints the answer of somebody of whom a claim from it tells, and the answer was not entered.",
  why: "Whoever enters an allegation from a page enters the reply that the page prints; a record of one side is no record.",
  looksAt: ["claims"],
  check(key, claim, dataset, report) {
    // A non-finding accuses nobody.
    if (claim.mode === "non-finding" || claim.status?.state === "retracted") return;
    const printed = printedOnly(dataset, claim);
    if (printed.size === 0) return;
    const concerned = adverseTo(claim, (id) => dataset.find("entities", id)?.type);
    for (const entity of new Set(concerned.map((id) => dataset.resolve("entities", id)))) {
      if (!printed.has(entity) || isAnswered(dataset, idOf(key), claim, entity)) continue;
      const message = `A document of the evidence prints an answer of "${entity}", which no claim from there gives.`;
      const fix = "Enter the answer as a claim, with the relation `responds-to` and `reply`.";
      report(["evidence"], message, fix);
    }
  },
};
