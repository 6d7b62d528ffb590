import type { IndexedDataset } from "./index-dataset.js";
import { normaliseWords } from "./normalise-words.js";
import { oncePerDataset } from "./once-per-dataset.js";
import { spaceWords } from "./read-statement.js";
import type { Entity } from "./record.js";

/** "Federal Communications Commission (FCC)" goes by its long name, by its short one, and by both. */
const WITH_SHORT_NAME = /^(.+?)\s*\(([^()]+)\)$/u;

function listNames({ name, names = {} }: Entity): string[] {
  const [, long, short] = WITH_SHORT_NAME.exec(name) ?? [];
  const parts = long === undefined || short === undefined ? [] : [long, short];
  return [name, ...parts, ...Object.values(names).flat()];
}

/** Names are found with and without the article that may stand before them. */
function spaceName(name: string): string {
  const words = normaliseWords(name);
  const [first] = words;
  const hasArticle = words.length > 1 && (first === "the" || first === "a" || first === "an");
  return spaceWords(hasArticle ? words.slice(1) : words);
}

const namesIn = oncePerDataset(() => new Map<string, readonly string[]>());

/**
 * Every name by which the entity of an id goes, as words with a space before and after each; none for an unknown id.
 * Worked out once an entity, as thousands of claims name the same few.
 */
export function entityNames(dataset: IndexedDataset, id: string): readonly string[] {
  const known = namesIn(dataset);
  const earlier = known.get(id);
  if (earlier !== undefined) return earlier;
  const entity = dataset.find("entities", id);
  const names =
    entity === undefined
      ? []
      : listNames(entity)
          .map(spaceName)
          .filter((name) => name.trim() !== "");
  known.set(id, names);
  return names;
}
