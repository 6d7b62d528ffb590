import type { SearchHit } from "../answers.js";
import { lazily } from "../collections/lazily.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { checkOptions, checkText } from "../names/check-names.js";
import type { Claim, DatasetRecord, Entity, Source } from "../record-types.js";
import { foldText, type HanForms } from "../text/fold-text.js";
import { isRetracted } from "./retracted.js";

/** A text of a record, and what it is. */
type Place = SearchHit["in"][number];

interface Searched {
  readonly record: DatasetRecord;
  /** Folded, with a space before each word. */
  readonly texts: readonly (readonly [place: Place, text: string])[];
}

function namesOf({ name, names = {} }: Entity): readonly string[] {
  return [name, ...Object.values(names).flatMap((list) => list ?? [])];
}

function textsOf(record: DatasetRecord, { entities, sources }: Parts): readonly (readonly [Place, string])[] {
  const entityNames = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const entity = entities.find(id);
      return entity === undefined ? [] : namesOf(entity);
    });
  switch (record.kind) {
    case "claim":
      return [
        ["statement", record.statement],
        ["note", record.note ?? ""],
        ...entityNames([record.assertedBy]).map((name) => ["asserter", name] as const),
        ...entityNames((record.about ?? []).map(({ entity }) => entity)).map(
          (name) => ["about", name] as const,
        ),
        ...titlesOf(record, sources.find).map((title) => ["source", title] as const),
      ];
    case "source":
      return [
        ["title", record.title],
        ...entityNames([record.publisher]).map((name) => ["publisher", name] as const),
      ];
    case "entity":
      return [
        ...namesOf(record).map((name) => ["name", name] as const),
        ["description", record.description ?? ""],
      ];
    case "topic":
      return [
        ["label", record.label],
        ["definition", record.definition],
      ];
  }
}

function titlesOf({ evidence }: Claim, find: (id: string) => Source | undefined): readonly string[] {
  return evidence.flatMap(({ source }) => find(source)?.title ?? []);
}

/** Words of a script with spaces are found by their beginnings, characters of other scripts as they follow each other. */
function readTerms(text: string, fold: (word: string) => string): readonly string[] {
  return [...new Set(text.split(/\s+/))]
    .map(fold)
    .filter((term) => term !== "")
    .map((term) => ` ${term}`);
}

/** Text that stands first tells most of what a record is about. */
const TELLING: readonly Place[] = ["name", "title", "label", "statement"];

export function makeSearchRecords(parts: Parts, hanForms: HanForms): Dataset["search"] {
  const fold = (text: string): string => foldText(text, hanForms);
  const all = lazily((): readonly Searched[] =>
    [parts.entities, parts.claims, parts.sources, parts.topics].flatMap(({ records }) =>
      (records as readonly DatasetRecord[]).map((record) => ({
        record,
        texts: textsOf(record, parts).map(([place, text]) => [place, ` ${fold(text)}`] as const),
      })),
    ),
  );
  return (text, options = {}) => {
    checkText("search", text, "facial recognition");
    checkOptions("search", options, ["retracted"]);
    const terms = readTerms(text, fold);
    if (terms.length === 0) return [];
    const hits = all().flatMap(({ record, texts }): (SearchHit & { readonly telling: number })[] => {
      if (record.kind === "claim" && !options.retracted && isRetracted(record)) return [];
      const found: Place[][] = [];
      for (const term of terms) {
        const places = texts.filter(([, folded]) => folded.includes(term)).map(([place]) => place);
        // Most records fail at the first words, and a text may have thousands.
        if (places.length === 0) return [];
        found.push(places);
      }
      const telling = found.filter((places) => places.some((place) => TELLING.includes(place))).length;
      return [{ record, in: [...new Set(found.flat())], telling }];
    });
    return hits
      .sort((a, b) => b.telling - a.telling)
      .map(({ record, in: places }) => ({ record, in: places }));
  };
}
