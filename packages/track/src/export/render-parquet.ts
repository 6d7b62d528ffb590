import { byCodeUnits, canonicalJson, type LedgerDataset, sha256Hex } from "@claimwire/ledger";
import { parquetWriteBuffer } from "hyparquet-writer";

/** One record of a snapshot. */
export interface SnapshotRow {
  /** SHA-256 of the key: where the record stands in the trie of the dataset (docs/ledger.md). */
  readonly place: string;
  readonly key: string;
  readonly digest: string;
  /** Canonical JSON of the record; null when the ledger withholds it. */
  readonly body: string | null;
}

/** The records of a dataset, sorted by place. */
export function snapshotRows({ records, digests }: LedgerDataset): SnapshotRow[] {
  const rows: SnapshotRow[] = [];
  for (const [key, digest] of digests) {
    const record = records.get(key);
    rows.push({
      place: sha256Hex(key),
      key,
      digest,
      body: record === undefined ? null : canonicalJson(record),
    });
  }
  return rows.sort((a, b) => byCodeUnits(a.place, b.place));
}

/** A row group holds about this many records. */
const GROUP = 50_000;

/**
 * How many rows each row group has: one group for each subtree of the trie at the level at which subtrees hold at most
 * `most` records, so that equal subtrees of two snapshots are equal row groups.
 */
export function subtreeSizes(rows: readonly Pick<SnapshotRow, "place">[], most: number = GROUP): number[] {
  let depth = 0;
  for (let count = rows.length; count > most; count /= 16) depth += 1;
  const sizes: number[] = [];
  let last: string | undefined;
  for (const { place } of rows) {
    const subtree = place.slice(0, depth);
    if (subtree === last) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    else sizes.push(1);
    last = subtree;
  }
  return sizes;
}

/** A snapshot as a Parquet file: `place`, `key`, `digest`, `body`, sorted by place, row groups along subtrees. */
export function renderParquet(rows: readonly SnapshotRow[]): Uint8Array {
  const text = (name: keyof SnapshotRow, nullable: boolean) => {
    return { name, type: "STRING" as const, nullable, data: rows.map((row) => row[name]) };
  };
  const columnData = [text("place", false), text("key", false), text("digest", false), text("body", true)];
  const rowGroupSize = rows.length === 0 ? [1] : subtreeSizes(rows);
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));
}
