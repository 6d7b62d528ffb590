import { webAddress } from "@claimwire/feeds";
import type { ReleasePoint } from "@claimwire/ledger";
import { type CslItem, citeDataset, citeRecord, type FindSource } from "@claimwire/release/cite";
import { idOf, isStub, kindOf, type RecordKey } from "@claimwire/schema";
import { entityName, pagePath, releasePath } from "@claimwire/wire";
import { absoluteUrlOf, type Site } from "../site.js";
import { asOfEach, asOfPath } from "./as-of.js";

/**
 * The works by which a record is cited: its original sources first, then the dataset, pinned to the release that last
 * changed the record, whose page of it stays as it is. Undefined for a record that the dataset does not hold.
 */
export function citationOf(site: Site, record: RecordKey): readonly CslItem[] | undefined {
  const now = site.index.records.get(record);
  if (now === undefined || isStub(now)) return undefined;
  const newest = asOfEach(site, record).findLast((one) => one.record === record);
  return newest && citationAt(site, record, newest.release, asOfPath(newest));
}

/** The dataset, pinned to a release. */
export function citationOfRelease(site: Site, { version, released }: ReleasePoint): readonly CslItem[] {
  const url = absoluteUrlOf(site, releasePath(version));
  return citeDataset({ dataset: site.config.citation, release: { version, released }, url });
}

/** As `citationOf`, as of a release: `site` holds the records of then, and `path` is the page. */
export function citationAt(
  site: Site,
  record: RecordKey,
  release: ReleasePoint,
  path = pagePath(record),
): readonly CslItem[] {
  const { records, claims, sources } = site.index;
  const find: FindSource = (id) => {
    const source = sources.get(id);
    const url = source?.url && webAddress(source.url);
    return source && { ...source, id, url, publisher: entityName(records, source.publisher) };
  };
  const claim = kindOf(record) === "claims" ? claims.get(idOf(record)) : undefined;
  return citeRecord({ key: record, claim }, find, {
    dataset: site.config.citation,
    release,
    url: absoluteUrlOf(site, path),
  });
}
