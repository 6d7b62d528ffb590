import type { IndexedDataset } from "./index-dataset.js";
import { oncePerDataset } from "./once-per-dataset.js";
import { readStatement, type Statement } from "./read-statement.js";
import type { Claim } from "./record.js";
import { type Vocabulary, vocabularyOf, type Word } from "./vocabulary.js";

/** An earlier claim (by id) whose statement is like another's, and in what they differ. */
export interface Alike {
  readonly id: string;
  /** `none`, or in words: `with “large” for “big”`. */
  readonly difference: string;
}

/** Shorter statements share a word or two by chance. */
const FEWEST_TELLING = 5;

/** Of statements that are like many others, no more are compared one by one. */
const MOST_COMPARED = 20;

interface Candidate {
  readonly id: string;
  readonly claim: Claim;
  /** The plain words: those of which one may differ. */
  readonly plain: readonly Word[];
}

/**
 * Sorts claims by the words that must be the same for two statements to be alike, by the sum of their hashes; most are
 * alone then, and cost nothing more. A retracted claim stays beside the one that was written in its place.
 */
function groupByDecisive(dataset: IndexedDataset, vocabulary: Vocabulary): Iterable<Candidate[]> {
  const groups = new Map<number, [id: string, claim: Claim][]>();
  for (const [id, claim] of dataset.of("claims")) {
    if (claim.status?.state === "retracted") continue;
    let sum = 0;
    for (const text of readStatement(dataset, claim).words) {
      const word = vocabulary.wordOf(text);
      if (word.weight === "decisive") sum = (sum + word.hash) | 0;
    }
    const group = groups.get(sum);
    if (group === undefined) groups.set(sum, [[id, claim]]);
    else group.push([id, claim]);
  }
  const plainOf = (claim: Claim): Word[] =>
    readStatement(dataset, claim)
      .words.map((text) => vocabulary.wordOf(text))
      .filter(({ weight }) => weight === "plain");
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.map(([id, claim]) => ({ id, claim, plain: plainOf(claim) })));
}

/**
 * What a statement is with at most one of its plain words left out, each as a sum of hashes. Two statements differ in
 * one word, be it changed or added, exactly when they share one of these: so all pairs are found without comparing
 * each with each.
 */
function variantsOf({ plain }: Candidate): number[] {
  const whole = plain.reduce((sum, { hash }) => (sum + hash) | 0, 0);
  return [whole, ...plain.map(({ hash }) => (whole - hash) | 0)];
}

/** The words of one list that the other lacks, each as often as it does. */
function missingFrom(other: readonly Word[], words: readonly Word[]): Word[] {
  const left = other.map(({ text }) => text);
  return words.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether a word stands capital inside a statement: then it names somebody or something. */
function isNameIn(statement: string, { text }: Word): boolean {
  const capitals = statement.slice(1).match(/\p{Lu}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  return capitals.some((capital) => capital.toLowerCase().startsWith(text));
}

/** In what a claim's statement differs from an earlier one's; undefined when they say different things. */
function differ(
  dataset: IndexedDataset,
  vocabulary: Vocabulary,
  earlier: Claim,
  later: Claim,
): string | undefined {
  const [a, b] = [earlier, later].map((claim) => readStatement(dataset, claim)) as [Statement, Statement];
  if (a.spaced === b.spaced) return "none";
  const [ofA, ofB] = [a, b].map(({ words }) =>
    words.map((text) => vocabulary.wordOf(text)).filter(({ weight }) => weight !== "little"),
  ) as [Word[], Word[]];
  const lost = missingFrom(ofB, ofA);
  const gained = missingFrom(ofA, ofB);
  const [out] = lost;
  const [into] = gained;
  if (out === undefined && into === undefined) return "but for order, plurals and little words";
  if (lost.length > 1 || gained.length > 1 || ofB.length - gained.length < FEWEST_TELLING) return undefined;
  if ([...lost, ...gained].some(({ weight }) => weight === "decisive")) return undefined;
  if (out !== undefined && isNameIn(earlier.statement, out)) return undefined;
  if (into !== undefined && isNameIn(later.statement, into)) return undefined;
  if (out === undefined) return `with “${into?.text}” added`;
  return into === undefined ? `without “${out.text}”` : `with “${into.text}” for “${out.text}”`;
}

/** The claims of a group that are like an earlier one. */
function compareGroup(
  dataset: IndexedDataset,
  vocabulary: Vocabulary,
  group: readonly Candidate[],
  into: Map<string, Alike>,
): void {
  const holders = new Map<number, Candidate[]>();
  for (const candidate of group) {
    const variants = variantsOf(candidate);
    const earlier = new Set(variants.flatMap((variant) => holders.get(variant) ?? []));
    for (const { id, claim } of [...earlier].slice(0, MOST_COMPARED)) {
      const difference = differ(dataset, vocabulary, claim, candidate.claim);
      if (difference === undefined) continue;
      into.set(candidate.id, { id, difference });
      // That it is the same says more than that another is nearly so.
      if (difference === "none") break;
    }
    for (const variant of variants) {
      const held = holders.get(variant);
      if (held === undefined) holders.set(variant, [candidate]);
      else if (held.length < MOST_COMPARED) held.push(candidate);
    }
  }
}

function findAlike(dataset: IndexedDataset): ReadonlyMap<string, Alike> {
  const vocabulary = vocabularyOf(dataset);
  const alike = new Map<string, Alike>();
  for (const group of groupByDecisive(dataset, vocabulary)) compareGroup(dataset, vocabulary, group, alike);
  return alike;
}

/** The claims whose statements are like an earlier one's (by id): the same, or but for order, plurals or one word. */
export const findAlikeStatements: (dataset: IndexedDataset) => ReadonlyMap<string, Alike> =
  oncePerDataset(findAlike);
