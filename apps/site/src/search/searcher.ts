import type { Kind } from "@claimwire/schema";
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { foldForSearch, wordsToFind, wordsToIndex } from "./fold-for-search.js";
import { KIND_ORDER, type SearchRow, type SearchShard } from "./search-row.js";

/** A record that a query found. */
export interface Hit {
  readonly row: SearchRow;
  /** The name by which it was found, where its title does not show it. */
  readonly name: string | undefined;
}

/** What a query found. */
export interface FoundRecords {
  /** The kinds that have a hit, in their order, each with the best hit first. */
  readonly groups: readonly { readonly kind: Kind; readonly hits: readonly Hit[] }[];
  /** How many records were found in all. */
  readonly count: number;
  /** Whether no record has all words of the query, so that the nearest are shown instead. */
  readonly isNear: boolean;
}

/** Finds records by words, names, identifiers, ids and amounts. */
export interface Searcher {
  add(shard: SearchShard): void;
  find(query: string): FoundRecords;
}

/** How many letters of a word may be wrong; a wrong digit is another number. */
function mistakesIn(word: string): number | false {
  if (word.length < 4 || /\d/.test(word)) return false;
  return word.length < 6 ? 1 : 2;
}

/** All words as they are or begun; else with mistakes; else the records that have most of them. */
const ATTEMPTS: readonly SearchOptions[] = [
  { combineWith: "AND" },
  { combineWith: "AND", fuzzy: mistakesIn },
  { combineWith: "OR", fuzzy: mistakesIn },
];

/** A key or an address of a record (`claims/<id>`, `https://…/claims/<id>/`) as its id. */
function withoutAddress(query: string): string {
  return query.trim().replace(/^(?:\S*\/)?(?:claims|sources|entities|topics)\/([a-z0-9-]+)\/?$/, "$1");
}

/** An empty index, to which rows are added. */
export function makeSearcher(): Searcher {
  const rows: SearchRow[] = [];
  const forms: Record<string, string> = {};
  /** A text as the search compares it, in simplified characters. */
  const fold = (text: string): string =>
    foldForSearch(text.replace(/\p{Script=Han}/gu, (form) => forms[form] ?? form));
  const toIndex = (text: string): string[] => wordsToIndex(fold(text));
  /** The rows that are called exactly so. */
  const called = new Map<string, number[]>();
  const index = new MiniSearch<SearchRow & { readonly place: number }>({
    idField: "place",
    fields: ["title", "names", "id", "detail"],
    tokenize: toIndex,
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (query) => wordsToFind(fold(query)),
      prefix: true,
      boost: { title: 3, names: 3, id: 0.2, detail: 0.2 },
    },
  });

  return {
    add(shard) {
      Object.assign(forms, shard.forms);
      for (const row of shard.rows) {
        const place = rows.push(row) - 1;
        index.add({ ...row, place });
        for (const name of [row.id, row.title, ...(row.names ?? [])]) {
          const key = fold(name);
          const places = called.get(key) ?? [];
          places.push(place);
          called.set(key, places);
        }
      }
    },
    find(query) {
      const wanted = withoutAddress(query);
      const exact = new Set(called.get(fold(wanted)));
      const boostDocument = (place: number): number =>
        (exact.has(place) ? 20 : 1) * (1 + Math.log1p(rows[place]?.claims ?? 0) / 4);
      for (const attempt of ATTEMPTS) {
        const results = index.search(wanted, { ...attempt, boostDocument });
        if (results.length > 0) {
          return { ...groupHits(rows, results, exact, toIndex), isNear: attempt.combineWith === "OR" };
        }
      }
      return { groups: [], count: 0, isNear: true };
    },
  };
}

/** The hits of each kind; a kind that has a record called exactly as the query comes first. */
function groupHits(
  rows: readonly SearchRow[],
  results: readonly SearchResult[],
  exact: ReadonlySet<number>,
  toIndex: (text: string) => string[],
): Omit<FoundRecords, "isNear"> {
  const hits = results.flatMap((result) => {
    const row = rows[result.id];
    return row === undefined
      ? []
      : [{ row, name: nameFound(row, result, toIndex), isExact: exact.has(result.id) }];
  });
  const groups = KIND_ORDER.map((kind) => ({ kind, hits: hits.filter(({ row }) => row.kind === kind) }))
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => Number(b.hits[0]?.isExact) - Number(a.hits[0]?.isExact));
  return { groups, count: hits.length };
}

/** The name with most of the words that were found, unless the title has them all. */
function nameFound(
  { names = [] }: SearchRow,
  { match }: SearchResult,
  toIndex: (text: string) => string[],
): string | undefined {
  const hidden = Object.keys(match).filter((word) => !match[word]?.includes("title"));
  const counts = names.map((name) => {
    const own = new Set(toIndex(name));
    return hidden.filter((word) => own.has(word)).length;
  });
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : names[counts.indexOf(most)];
}
