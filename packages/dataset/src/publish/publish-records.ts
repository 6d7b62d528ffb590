import { type LedgerDataset, timesOf } from "@claimwire/ledger";
import type { ClaimsLedgerIndex } from "@claimwire/release";
import type { PartData, PublishedStub } from "../collections/part-data.js";
import type { DatasetData } from "../collections/parts.js";
import { freeze } from "../freeze.js";
import { STANDARDS } from "../record-places.js";
import { publishReferences, stubTargets } from "./publish-references.js";

const SINGULAR = { claims: "claim", sources: "source", entities: "entity", topics: "topic" } as const;

type Kind = keyof typeof SINGULAR;

/** The ledger holds what the schema found sound when it was released. */
function trust<R>(record: object): R {
  return record as R;
}

function idOf(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}

function stubsOf(kind: Kind, { records }: LedgerDataset): readonly PublishedStub[] {
  return [...records].flatMap(([key, record]): PublishedStub[] =>
    key.startsWith(`${kind}/`) && "kind" in record
      ? [trust({ kind: record.kind, id: idOf(key), to: record.to })]
      : [],
  );
}

/**
 * The records of a release as the package gives them: each with its kind, its id and its times, the codes that it means
 * where it names none, and its references leading to present records. All of it is frozen.
 */
export function publishRecords(dataset: LedgerDataset, ledger: ClaimsLedgerIndex): DatasetData {
  const stubs = {
    claims: stubsOf("claims", dataset),
    sources: stubsOf("sources", dataset),
    entities: stubsOf("entities", dataset),
    topics: stubsOf("topics", dataset),
  };
  const successors = stubTargets(stubs);
  function partOf<R>(kind: Kind): PartData<R> {
    const published: R[] = [];
    for (const [key, record] of dataset.records) {
      if (!key.startsWith(`${kind}/`) || "kind" in record) continue;
      const times = timesOf(ledger, key);
      const [entered, changed] = [times?.entered.version, times?.changed.version];
      const own = publishReferences(kind, record, successors);
      published.push(
        trust({ kind: SINGULAR[kind], id: idOf(key), ...STANDARDS[kind], ...own, entered, changed }),
      );
    }
    const withheld = [...dataset.withheld].filter((key) => key.startsWith(`${kind}/`)).map(idOf);
    return { records: published, stubs: stubs[kind], withheld };
  }
  return freeze({
    claims: partOf("claims"),
    sources: partOf("sources"),
    entities: partOf("entities"),
    topics: partOf("topics"),
  });
}
