import type { IndexedDataset } from "../index-dataset.js";
import { idOf } from "../kind.js";
import { normaliseWords } from "../normalise-words.js";
import { oncePerDataset } from "../once-per-dataset.js";
import { readStatement } from "../read-statement.js";
import type { Claim } from "../record.js";
import type { Rule } from "../rule.js";

/** Words that can change without the statement's saying anything else. "Not" and "no" are none of them. */
const LITTLE = new Set(
  "a an the of in on at to by for from with and that this its it is was were are be been has had have s".split(
    " ",
  ),
);

/** More statements of the same words are not compared one by one. */
const MOST_COMPARED = 20;

/** The same for statements whose telling words are the same, in whatever order. */
function tellingWords(dataset: IndexedDataset, claim: Claim): string {
  const words = new Set(readStatement(dataset, claim).words);
  for (const word of words) if (LITTLE.has(word)) words.delete(word);
  return [...words].sort().join(" ");
}

/** A retracted claim stays beside the one that was written in its place. */
function isRetracted({ status }: Claim): boolean {
  return status?.state === "retracted";
}

interface Alike {
  readonly id: string;
  readonly statement: string;
}

/** The claims that have the telling words of an earlier one (by id), each with the earlier ones. */
function findAlike(dataset: IndexedDataset): ReadonlyMap<string, readonly Alike[]> {
  const groups = new Map<string, Alike[]>();
  const alike = new Map<string, readonly Alike[]>();
  for (const [id, claim] of dataset.of("claims")) {
    if (isRetracted(claim)) continue;
    const words = tellingWords(dataset, claim);
    const group = groups.get(words);
    if (group === undefined) {
      groups.set(words, [{ id, statement: claim.statement }]);
    } else {
      alike.set(id, group.slice(0, MOST_COMPARED));
      group.push({ id, statement: claim.statement });
    }
  }
  return alike;
}

const alikeIn = oncePerDataset(findAlike);

function isSame(a: string, b: string): boolean {
  return normaliseWords(a).join(" ") === normaliseWords(b).join(" ");
}

export const statementsAreDistinct: Rule<"claims"> = {
  codes: ["STATEMENT_DUPLICATE", "STATEMENT_NEAR"],
  why: "A statement travels alone into titles and tables, where readers could not tell two equal ones apart.",
  looksAt: ["claims"],
  check(key, claim, dataset, report) {
    const earlier = alikeIn(dataset).get(idOf(key));
    const [first] = earlier ?? [];
    if (earlier === undefined || first === undefined) return;
    const same = earlier.find(({ statement }) => isSame(statement, claim.statement));
    if (same !== undefined) {
      const message = `The statement is that of claims/${same.id} already.`;
      const fix = "Keep one claim and put the evidence of both there, or say what sets them apart.";
      report("STATEMENT_DUPLICATE", ["statement"], message, fix);
      return;
    }
    const message = `The statement has the words of that of claims/${first.id}, but for their order and little words.`;
    const fix = "If both say the same, keep one claim; otherwise say more clearly what sets them apart.";
    report("STATEMENT_NEAR", ["statement"], message, fix);
  },
};
