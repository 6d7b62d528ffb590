import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { normaliseWords } from "../../passages/normalise-words.js";
import type { Entity } from "../../records/record.js";

/** "Federal Communications Commission (FCC)" goes by its long name, by its short one, and by both. */
const WITH_SHORT_NAME = /^(.+?)\s*\(([^()]+)\)$/u;

/** The names of an entity as its record has them. */
export function recordedNames({ name, names = {} }: Entity): readonly string[] {
  return [name, ...Object.values(names).flat()];
}

function listNames(entity: Entity): string[] {
  const [, long, short] = WITH_SHORT_NAME.exec(entity.name) ?? [];
  const parts = long === undefined || short === undefined ? [] : [long, short];
  return [...recordedNames(entity), ...parts];
}

/** Names are found with and without the article that may stand before them. */
function wordsOfName(name: string): readonly string[] {
  const words = normaliseWords(name);
  const [first] = words;
  const hasArticle = words.length > 1 && (first === "the" || first === "a" || first === "an");
  return hasArticle ? words.slice(1) : words;
}

type Names = readonly (readonly string[])[];

const namesIn = oncePerDataset(() => new Map<string, Names>());

/**
 * Every name by which the entity of an id goes, each as its words; none for an unknown id. Worked out once an entity,
 * as thousands of claims name the same few.
 */
export function entityNames(dataset: IndexedDataset, id: string): Names {
  const known = namesIn(dataset);
  const earlier = known.get(id);
  if (earlier !== undefined) return earlier;
  const entity = dataset.find("entities", id);
  const names =
    entity === undefined
      ? []
      : listNames(entity)
          .map(wordsOfName)
          .filter(({ length }) => length > 0);
  known.set(id, names);
  return names;
}

/** Whether a name stands in words, whole. */
export function holdsName(words: readonly string[], name: readonly string[]): boolean {
  const last = words.length - name.length;
  for (let at = words.indexOf(name[0] as string); at >= 0 && at <= last; ) {
    if (name.every((word, index) => words[at + index] === word)) return true;
    at = words.indexOf(name[0] as string, at + 1);
  }
  return false;
}
