import type { DatasetCitation } from "@claimwire/release/cite";
import type { Version } from "../ids.js";
import type { HanForms } from "../text/fold-text.js";
import type { SiteData } from "./site-data.js";

/** Which release of the dataset this is. */
export interface ReleaseInfo {
  /** The version of the package: `1.2.0`. */
  readonly version: Version;
  /** UTC: `2026-11-23T10:00:00Z`. Empty in a package that holds no release yet. */
  readonly released: string;
  /** The release's digest, as the ledger gives it. */
  readonly digest: string;
  /** Root of the trie over all records: the digest of the dataset. */
  readonly dataset: string;
  /** How many records of each kind there are, moved and split ones included. */
  readonly counts: { readonly [kind: string]: number };
}

/** What the package knows of its release, and when each version was released. */
export interface ReleaseData {
  readonly release: ReleaseInfo;
  readonly times: { readonly [version: string]: string };
}

/** What the package knows beside its records. */
export interface PackageData extends ReleaseData {
  readonly site: SiteData;
  readonly citation: DatasetCitation;
  readonly hanForms: HanForms;
}
