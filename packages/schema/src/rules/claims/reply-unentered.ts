import { adverseTo } from "../../dataset/adverse-to.js";
import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import type { Claim, Relation } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { sourceOf, statesChains } from "./states-chains.js";

/** How an answer stands to what it answers, and how a claim to the one that carries its answer. */
const ANSWERS: ReadonlySet<Relation["type"]> = new Set(["responds-to", "contradicts"]);
const CARRIED: ReadonlySet<Relation["type"]> = new Set(["part-of", "repeats", "responds-to", "contradicts"]);

/** For whom an asserter speaks: itself and, for a person in a public role, the company or body. */
function speaksFor(dataset: IndexedDataset, asserter: string): readonly string[] {
  const of = dataset.find("entities", asserter)?.publicRole?.of;
  return [asserter, ...(of === undefined ? [] : [of])].map((id) => dataset.resolve("entities", id));
}

/** Who has answered each claim, by the ids of both. */
const answersIn = oncePerDataset((dataset) => {
  const found = new Map<string, Set<string>>();
  for (const { assertedBy, relations = [], status } of dataset.of("claims").values()) {
    if (status?.state === "retracted") continue;
    for (const { type, claim } of relations) {
      if (!ANSWERS.has(type)) continue;
      const answered = dataset.resolve("claims", claim);
      const by = found.get(answered) ?? new Set();
      for (const one of speaksFor(dataset, assertedBy)) by.add(one);
      found.set(answered, by);
    }
  }
  return found;
});

/** Whether an answer by an entity stands with a claim: to it, to what it is a part of, or as what it answers itself. */
function isAnswered(dataset: IndexedDataset, id: string, { relations = [] }: Claim, by: string): boolean {
  const around = relations
    .filter(({ type }) => CARRIED.has(type))
    .map(({ claim }) => dataset.resolve("claims", claim));
  return [id, ...around].some(
    (one) =>
      answersIn(dataset).get(one)?.has(by) ||
      (one !== id && speaksFor(dataset, dataset.find("claims", one)?.assertedBy ?? "").includes(by)),
  );
}

/** Those whose answer the documents of a claim print. */
function printedIn(dataset: IndexedDataset, claim: Claim): ReadonlySet<string> {
  const documents = statesChains(claim).flat();
  const printed = documents.flatMap((id) => sourceOf(dataset, id)?.printsReply ?? []);
  return new Set(printed.map((id) => dataset.resolve("entities", id)));
}

export const replyUnentered: Rule<"claims"> = {
  code: "REPLY_UNENTERED",
  severity: "warning",
  meaning:
    "A document prints the answer of somebody of whom a claim from it tells, and no answer stands with the claim.",
  why: "Whoever enters an allegation from a page enters the reply that the page prints; a record of one side is no record.",
  looksAt: ["claims"],
  check(key, claim, dataset, report) {
    // A non-finding accuses nobody.
    if (claim.mode === "non-finding" || claim.status?.state === "retracted") return;
    const printed = printedIn(dataset, claim);
    if (printed.size === 0) return;
    const concerned = adverseTo(claim, (id) => dataset.find("entities", id)?.type);
    for (const entity of new Set(concerned.map((id) => dataset.resolve("entities", id)))) {
      const id = key.slice("claims/".length);
      if (!printed.has(entity) || isAnswered(dataset, id, claim, entity)) continue;
      const message = `A document of the evidence prints an answer of "${entity}", and no claim by it responds to this one.`;
      const fix = "Enter the answer as a claim, with the relation `responds-to` and `reply`.";
      report(["evidence"], message, fix);
    }
  },
};
