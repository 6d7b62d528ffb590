import type { ReleasePoint } from "@claimwire/ledger";
import { type CitedSource, type CslItem, releaseItem, sourceItem } from "./csl-item.js";

/** What a citation says of a record. */
export interface CitedRecord {
  /** `claims/<id>`, … */
  readonly key: string;
  /** Of a claim: what it states, and the documents in which it stands. */
  readonly claim?: CitedClaim | undefined;
}

interface CitedClaim {
  readonly statement: string;
  readonly evidence: readonly {
    readonly source: string;
    readonly via?: readonly string[] | undefined;
    readonly stance: string;
  }[];
}

/** The release at which a record is cited, and the address of its page, where it has one. */
export interface CitedAt {
  readonly release: ReleasePoint;
  readonly url?: string | undefined;
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
      const title = find(id)?.title;
      return title === undefined ? [] : [`“${title}”`];
    });
    return item(source, read.length === 0 ? undefined : `Known through ${read.join(", then ")}`);
  });
}

/** The works by which a record is cited: its original sources first, then the dataset, pinned to a release. */
export function citeRecord(record: CitedRecord, find: FindSource, { release, url }: CitedAt): CslItem[] {
  const named = `Record ${record.key}`;
  const told = record.claim === undefined ? `${named}.` : `${named}: ${record.claim.statement}`;
  return [...sourceItems(record, find), releaseItem(release, url, `${told} CC BY 4.0`)];
}
