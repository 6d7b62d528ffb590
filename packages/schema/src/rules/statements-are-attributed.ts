import type { IndexedDataset } from "../index-dataset.js";
import { normaliseWords } from "../normalise-words.js";
import type { Claim } from "../record.js";
import type { Rule } from "../rule.js";
import { statementWords } from "../statement-words.js";

/** Words of names that name nobody. */
const LITTLE = new Set("a an the of in on at to by for from with and s".split(" "));

/** Whether a text has a word of one of these names, in the singular or in the plural. */
function namesOneOf(statement: ReadonlySet<string>, names: readonly string[]): boolean {
  return names
    .flatMap(normaliseWords)
    .some(
      (word) =>
        !LITTLE.has(word) &&
        (statement.has(word) || statement.has(`${word}s`) || statement.has(word.replace(/s$/, ""))),
    );
}

function namesOf(dataset: IndexedDataset, id: string): readonly string[] {
  const entity = dataset.find("entities", id);
  return entity === undefined ? [] : [entity.name, ...Object.values(entity.names ?? {}).flat()];
}

/** Names by which a statement may name the documents that carry the claim: publishers and titles. */
function documentNames(dataset: IndexedDataset, { evidence }: Claim): string[] {
  return evidence
    .flatMap(({ source, via = [] }) => [source, ...via])
    .flatMap((id) => dataset.find("sources", id) ?? [])
    .flatMap(({ publisher, title }) => [...namesOf(dataset, publisher), title]);
}

/**
 * That a statement has no word of any of the names is certain, that it has one proves little: so this finds less than
 * there may be, and never takes an attribution for none but where the asserter goes by a name that its record lacks.
 */
export const statementsAreAttributed: Rule<"claims"> = {
  codes: ["STATEMENT_UNATTRIBUTED"],
  why: "A statement travels alone: without its asserter or its document it would read as our own word.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    if (!dataset.complete) return;
    const names = namesOf(dataset, claim.assertedBy);
    // An asserter that is missing is a finding of its own.
    if (names.length === 0) return;
    const statement = new Set(statementWords(dataset, claim));
    if (namesOneOf(statement, names) || namesOneOf(statement, documentNames(dataset, claim))) return;
    const message = `The statement names neither its asserter (${names[0]}) nor the publisher or title of a document.`;
    const fix =
      "Say who asserts it, or in which document it stands; or add the asserter's name to its record.";
    report("STATEMENT_UNATTRIBUTED", ["statement"], message, fix);
  },
};
