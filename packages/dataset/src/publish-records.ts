import { type LedgerDataset, timesOf } from "@claimwire/ledger";
import type { ClaimsLedgerIndex } from "@claimwire/release";
import type { PartData, PublishedStub } from "./part-data.js";
import type { DatasetData } from "./parts.js";

const SINGULAR = { claims: "claim", sources: "source", entities: "entity", topics: "topic" } as const;

type Kind = keyof typeof SINGULAR;

/** What the package adds to a record of the ledger: what it is, its id, and the releases of its times. */
const ADDED = ["kind", "id", "entered", "changed"];

/** The ledger holds what the schema found sound when it was released. */
function trust<R>(record: object): R {
  return record as R;
}

function idOf(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}

function publishPart<R>(
  kind: Kind,
  { records, withheld }: LedgerDataset,
  ledger: ClaimsLedgerIndex,
): PartData<R> {
  const published: R[] = [];
  const stubs: PublishedStub[] = [];
  for (const [key, record] of records) {
    if (!key.startsWith(`${kind}/`)) continue;
    const id = idOf(key);
    if ("kind" in record) {
      stubs.push(trust({ kind: record.kind, id, to: record.to }));
      continue;
    }
    const times = timesOf(ledger, key);
    const [entered, changed] = [times?.entered.version, times?.changed.version];
    published.push(trust({ kind: SINGULAR[kind], id, ...record, entered, changed }));
  }
  return {
    records: published,
    stubs,
    withheld: [...withheld].filter((key) => key.startsWith(`${kind}/`)).map(idOf),
  };
}

/** The records of a release as the package gives them: each with its kind, its id and its times. */
export function publishRecords(dataset: LedgerDataset, ledger: ClaimsLedgerIndex): DatasetData {
  return {
    claims: publishPart("claims", dataset, ledger),
    sources: publishPart("sources", dataset, ledger),
    entities: publishPart("entities", dataset, ledger),
    topics: publishPart("topics", dataset, ledger),
  };
}

/** The records by full key as the ledger has them: the inverse of `publishRecords`, but for the withheld ones. */
export function ledgerRecords(data: DatasetData): ReadonlyMap<string, object> {
  const found = new Map<string, object>();
  for (const kind of Object.keys(SINGULAR) as Kind[]) {
    for (const record of data[kind].records) {
      const own = Object.entries(record).filter(([name]) => !ADDED.includes(name));
      found.set(`${kind}/${record.id}`, Object.fromEntries(own));
    }
    for (const { id, ...stub } of data[kind].stubs) found.set(`${kind}/${id}`, stub);
  }
  return found;
}
