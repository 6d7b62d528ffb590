import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { normaliseWords } from "../../passages/normalise-words.js";
import type { Claim } from "../../records/record.js";
import { contentWords, type Word } from "./content-words.js";

/** An earlier claim (by id) whose statement is similar to another's, and how they differ. */
export interface SimilarStatement {
  readonly id: string;
  /** `none`, or in words: `with “large” for “big”`. */
  readonly difference: string;
}

/** Shorter statements share a word or two by chance. */
const MIN_CONTENT_WORDS = 5;

/** How many similar statements one statement is compared with, at most. */
const MOST_COMPARED = 20;

interface Candidate {
  readonly id: string;
  readonly claim: Claim;
  /** The words of its statement, without the little ones. */
  readonly words: readonly Word[];
}

function push<K, V>(groups: Map<K, V[]>, key: K, member: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}

/**
 * Groups claims by their decisive words, which must be the same for two statements to be similar. Most claims are alone
 * in their group. Retracted claims are skipped, so their replacements raise nothing.
 */
function groupCandidates(dataset: IndexedDataset): Candidate[][] {
  const byDecisive = new Map<string, Candidate[]>();
  for (const [id, claim] of dataset.of("claims")) {
    if (claim.status?.state === "retracted") continue;
    const words = contentWords(dataset, claim.statement);
    const decisive = sortedTexts(words.filter(({ isDecisive }) => isDecisive));
    push(byDecisive, decisive.join(" "), { id, claim, words });
  }
  return [...byDecisive.values()].filter(({ length }) => length > 1);
}

function sortedTexts(words: readonly Word[]): string[] {
  return words.map(({ text }) => text).sort();
}

/**
 * The whole statement, and the statement without each of its plain words. Statements one word apart share one of these,
 * so all pairs are found without comparing each with each.
 */
function variantsOf({ words }: Candidate): string[] {
  const plain = sortedTexts(words.filter(({ isDecisive }) => !isDecisive));
  return [plain.join(" "), ...plain.map((_, at) => plain.toSpliced(at, 1).join(" "))];
}

/** The words that `other` lacks. A word that it has less often counts once for each time that it is missing. */
function missingFrom(other: readonly Word[], words: readonly Word[]): Word[] {
  const left = other.map(({ text }) => text);
  return words.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether a word has a capital letter inside a statement: then it names somebody or something. */
function isNameIn(statement: string, { text }: Word): boolean {
  const capitals = statement.slice(1).match(/\p{Lu}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  return capitals.some((capital) => capital.toLowerCase().startsWith(text));
}

/** How a claim's statement differs from an earlier one's; undefined when they say different things. */
function differ(earlier: Candidate, later: Candidate): string | undefined {
  const lost = missingFrom(later.words, earlier.words);
  const gained = missingFrom(earlier.words, later.words);
  const [out] = lost;
  const [into] = gained;
  if (out === undefined && into === undefined) {
    const [a, b] = [earlier, later].map(({ claim }) => normaliseWords(claim.statement).join(" "));
    return a === b ? "none" : "but for order, plurals and little words";
  }
  const inCommon = later.words.length - gained.length;
  if (lost.length > 1 || gained.length > 1 || inCommon < MIN_CONTENT_WORDS) return undefined;
  if ([...lost, ...gained].some(({ isDecisive }) => isDecisive)) return undefined;
  if (out !== undefined && isNameIn(earlier.claim.statement, out)) return undefined;
  if (into !== undefined && isNameIn(later.claim.statement, into)) return undefined;
  if (out === undefined) return `with “${into?.text}” added`;
  return into === undefined ? `without “${out.text}”` : `with “${into.text}” for “${out.text}”`;
}

/** The claims of a group whose statements are similar to an earlier one. */
function compareGroup(group: readonly Candidate[], into: Map<string, SimilarStatement>): void {
  const holders = new Map<string, Candidate[]>();
  for (const candidate of group) {
    const variants = variantsOf(candidate);
    const earlier = new Set(variants.flatMap((variant) => holders.get(variant) ?? []));
    for (const one of [...earlier].slice(0, MOST_COMPARED)) {
      const difference = differ(one, candidate);
      if (difference === undefined) continue;
      into.set(candidate.id, { id: one.id, difference });
      // An equal statement matters more than a similar one.
      if (difference === "none") break;
    }
    for (const variant of variants) {
      if ((holders.get(variant)?.length ?? 0) < MOST_COMPARED) push(holders, variant, candidate);
    }
  }
}

function findSimilar(dataset: IndexedDataset): ReadonlyMap<string, SimilarStatement> {
  const alike = new Map<string, SimilarStatement>();
  for (const group of groupCandidates(dataset)) compareGroup(group, alike);
  return alike;
}

/** The claims whose statements equal an earlier one's (by id), or differ from it in order, plurals or one word only. */
export const findSimilarStatements: (dataset: IndexedDataset) => ReadonlyMap<string, SimilarStatement> =
  oncePerDataset(findSimilar);
