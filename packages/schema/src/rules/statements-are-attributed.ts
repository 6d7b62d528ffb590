import { lookUp, type Records } from "../dataset.js";
import { finding } from "../issue.js";
import { kindOf } from "../kind.js";
import { normaliseWords } from "../normalise-words.js";
import { type Claim, isStub } from "../record.js";
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

function namesOf(records: Records, id: string): readonly string[] {
  const entity = lookUp(records, "entities", id);
  return entity === undefined ? [] : [entity.name, ...Object.values(entity.names ?? {}).flat()];
}

/** Names by which a statement may name the documents that carry the claim: publishers and titles. */
function documentNames(records: Records, { evidence }: Claim): string[] {
  return evidence
    .flatMap(({ source, via = [] }) => [source, ...via])
    .flatMap((id) => lookUp(records, "sources", id) ?? [])
    .flatMap(({ publisher, title }) => [...namesOf(records, publisher), title]);
}

/**
 * That a statement has no word of any of the names is certain, that it has one proves little: so this finds less than
 * there may be, and never takes an attribution for none but where the asserter goes by a name that its record lacks.
 */
export const statementsAreAttributed: Rule = {
  codes: ["STATEMENT_UNATTRIBUTED"],
  why: "A statement travels alone: without its asserter or its document it would read as our own word.",
  check(key, record, records, ids) {
    if (kindOf(key) !== "claims" || isStub(record) || !ids.complete) return [];
    const claim = record as Claim;
    const names = namesOf(records, claim.assertedBy);
    // An asserter that is missing is a finding of its own.
    if (names.length === 0) return [];
    const statement = new Set(statementWords(claim));
    if (namesOneOf(statement, names) || namesOneOf(statement, documentNames(records, claim))) return [];
    const message = `The statement names neither its asserter (${names[0]}) nor the publisher or title of a document.`;
    const fix =
      "Say who asserts it, or in which document it stands; or add the asserter's name to its record.";
    return [finding("STATEMENT_UNATTRIBUTED", key, ["statement"], message, fix)];
  },
};
