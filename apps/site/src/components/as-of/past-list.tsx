import type { PlainRecords } from "@claimwire/ledger";
import {
  type Claim,
  findRecord,
  idOf,
  isStub,
  type Kind,
  kindOf,
  type RecordKey,
  type Records,
} from "@claimwire/schema";
import { dateInWords, entityName, recordName, statusInWords } from "@claimwire/wire";
import type { Markup } from "../../markup.js";

interface PastListProps {
  /** The dataset of a release. */
  readonly records: PlainRecords;
  readonly keys: readonly RecordKey[];
  /** Where the page of a record as of the release is. */
  readonly hrefOf: (key: RecordKey) => string;
}

/** The keys of the records of a kind that hold a text, in their order; without those that may not be shown. */
export function keysOf(
  records: PlainRecords,
  kind: Kind,
  { text, hidden }: { readonly text: string; readonly hidden: ReadonlySet<string> },
): RecordKey[] {
  const wanted = text.toLowerCase();
  return [...(records as Records)].flatMap(([key, record]) => {
    if (kindOf(key) !== kind || isStub(record) || hidden.has(key)) return [];
    return recordName(records, key).toLowerCase().includes(wanted) ? [key] : [];
  });
}

/** Records as they were in a release: what each says, and of claims who says so, when, and whether it stood. */
export function PastList({ records, keys, hrefOf }: PastListProps): Markup {
  return (
    <ul class="changes">
      {keys.map((key) => {
        const claim = kindOf(key) === "claims" ? findRecord(records, "claims", idOf(key)) : undefined;
        return (
          <li>
            <a href={hrefOf(key)}>
              <bdi>{recordName(records, key)}</bdi>
            </a>
            {claim && <ClaimLine records={records} claim={claim} />}
          </li>
        );
      })}
    </ul>
  );
}

function ClaimLine({ records, claim }: { readonly records: PlainRecords; readonly claim: Claim }): Markup {
  const facts = [
    entityName(records, claim.assertedBy),
    claim.when === undefined ? undefined : dateInWords(claim.when),
    claim.status && statusInWords(claim.status),
  ];
  return <p class="marks">{facts.filter((fact) => fact !== undefined).join(" · ")}</p>;
}
