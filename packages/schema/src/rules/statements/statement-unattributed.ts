import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { normaliseWords } from "../../passages/normalise-words.js";
import type { Claim } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { entityNames, holdsName } from "./entity-names.js";

/** Whether a statement names the publisher or the title of a source. */
function namesSource(dataset: IndexedDataset, words: readonly string[], id: string): boolean {
  const source = dataset.find("sources", id);
  if (source === undefined) return false;
  if (entityNames(dataset, source.publisher).some((name) => holdsName(words, name))) return true;
  // The title of an entry in a work of reference is what it is about: "Yarkant County" attributes nothing.
  if (source.type === "reference") return false;
  const title = normaliseWords(source.title);
  return title.length > 0 && holdsName(words, title);
}

function namesDocument(dataset: IndexedDataset, words: readonly string[], { evidence }: Claim): boolean {
  return evidence.some(
    ({ source, via }) =>
      namesSource(dataset, words, source) || via?.some((step) => namesSource(dataset, words, step)),
  );
}

/**
 * The statement must hold a whole name, since single words of a name ("police stations") may belong to the subject of
 * the claim. A statement that uses another name of the asserter is reported too: that name belongs in the entity's
 * record.
 */
export const statementUnattributed: Rule<"claims"> = {
  code: "STATEMENT_UNATTRIBUTED",
  severity: "warning",
  meaning: "A statement names neither its asserter nor a document by a whole name.",
  why: "A statement travels alone: without its asserter or its document it would read as our own word.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    if (!dataset.complete) return;
    const names = entityNames(dataset, claim.assertedBy);
    // A missing asserter is a finding of another rule.
    if (names.length === 0) return;
    const words = normaliseWords(claim.statement);
    if (names.some((name) => holdsName(words, name)) || namesDocument(dataset, words, claim)) return;
    const asserter = dataset.find("entities", claim.assertedBy)?.name;
    const message = `The statement names neither its asserter (${asserter}) nor the publisher or title of a document, in full.`;
    const fix = `Say who asserts it, or in which document it stands. If it calls the asserter by another name, add that to \`names\` in entities/${claim.assertedBy}.`;
    report(["statement"], message, fix);
  },
};
