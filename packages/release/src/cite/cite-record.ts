import { type CitedAt, type CitedSource, type CslItem, releaseItem, sourceItem } from "./csl-item.js";
import { quoteTitle } from "./render-citation.js";

/** What a citation says of a record. */
export interface CitedRecord {
  /** `claims/<id>`, … */
  readonly key: string;
  /** Of a claim: what it states, and the documents in which it stands. */
  readonly claim?: CitedClaim | undefined;
}

interface CitedClaim {
  readonly statement: string;
  /** Absent when the claim stands. */
  readonly status?: { readonly state: string } | undefined;
  readonly evidence: readonly {
    readonly source: string;
    readonly via?: readonly string[] | undefined;
    readonly stance: string;
  }[];
}

/** A source by its id; undefined for one whose content is withheld. */
export type FindSource = (id: string) => CitedSource | undefined;

function sourceItems({ key, claim }: CitedRecord, find: FindSource): CslItem[] {
  const item = (id: string, note?: string): CslItem[] => {
    const source = find(id);
    return source === undefined ? [] : [sourceItem(source, note)];
  };
  if (key.startsWith("sources/")) return item(key.slice("sources/".length));
  if (claim === undefined) return [];
  // Those that state the claim come first.
  const stated = claim.evidence.filter(({ stance }) => stance === "states");
  const others = claim.evidence.filter(({ stance }) => stance !== "states");
  return [...stated, ...others].flatMap(({ source, via = [] }) => {
    const read = via.flatMap((id) => {
      const through = find(id);
      return through === undefined ? [] : [`${quoteTitle(through.title)} (${through.publisher})`];
    });
    return item(source, read.length === 0 ? undefined : `Known through ${read.join(", then ")}`);
  });
}

/** The works by which a record is cited: its original sources first, then the dataset, pinned to a release. */
export function citeRecord(record: CitedRecord, find: FindSource, at: CitedAt): CslItem[] {
  const named = `Record ${record.key}`;
  const told = record.claim === undefined ? `${named}.` : `${named}: ${record.claim.statement}`;
  const state = record.claim?.status?.state;
  const standing = state === undefined ? "" : ` In this release it is ${state}.`;
  return [...sourceItems(record, find), releaseItem(at, `${told}${standing} CC BY 4.0`, record.key)];
}

/** The dataset alone, pinned to a release. */
export function citeDataset(at: CitedAt): CslItem[] {
  return [releaseItem(at, "CC BY 4.0")];
}
