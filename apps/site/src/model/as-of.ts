import type { ReleasePoint } from "@claimwire/ledger";
import { followStub, idOf, keyOf, kindOf, type RecordKey } from "@claimwire/schema";
import { pagePath, releasePath, suppressionReason } from "@claimwire/wire";
import type { Site } from "../site.js";

/** The page of all records as of any release. */
export const AS_OF_PATH = "as-of/";

/** A release that changed a record, and the key under which the record stood after it. */
export interface AsOf {
  readonly release: ReleasePoint;
  readonly record: RecordKey;
}

/** `releases/<version>/claims/<id>/`: the page of a record as of a release that changed it. */
export function asOfPath({ release, record }: AsOf): string {
  return `${releasePath(release.version)}${pagePath(record)}`;
}

/**
 * Whether a record may be shown as it once was. One that was withheld or removed may not, nor a claim that was retracted
 * for somebody's privacy or by legal necessity: its pages of before would say again what was taken back. Of a moved or
 * split one, this is asked of the records that hold its content now.
 */
export function maySeePast({ index }: Site, record: RecordKey): boolean {
  const kind = kindOf(record);
  return followStub(index.records, kind, idOf(record)).every(
    (id) =>
      index.records.has(keyOf(kind, id)) &&
      (kind !== "claims" || suppressionReason(index.claims.get(id)) === undefined),
  );
}

const KNOWN = new WeakMap<Site, Map<RecordKey, readonly AsOf[]>>();

/** The releases that changed a record, oldest first, with the key that it had then; of a split one, each part's. */
export function asOfEach(site: Site, record: RecordKey): readonly AsOf[] {
  // A page asks for it in its history, in its citation and in its data for search engines.
  const known = KNOWN.get(site) ?? new Map<RecordKey, readonly AsOf[]>();
  KNOWN.set(site, known);
  const found = known.get(record) ?? findAsOf(site, record);
  known.set(record, found);
  return found;
}

function findAsOf(site: Site, record: RecordKey): readonly AsOf[] {
  const found = site.history.of(record).flatMap(({ release, heldBy }) => {
    const { version, released } = release;
    const keys = heldBy.includes(record) ? [record] : heldBy;
    return keys
      .filter((key) => maySeePast(site, key))
      .map((key) => ({ release: { version, released }, record: key }));
  });
  return [...new Map(found.map((one) => [asOfPath(one), one])).values()];
}
