import { absoluteUrl } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import type { DatasetCitation } from "@claimwire/release/cite";
import type { LatestEntry, WireConfig } from "@claimwire/wire";
import type { ChangeHistory } from "./model/change-history.js";
import type { DatasetIndex } from "./model/dataset-index.js";

/** The settings that pages use: those of the feeds, whose contact takes reports of errors too, and more. */
export interface SiteConfig extends WireConfig {
  /** The address of the repository, at which errors are reported in the open. */
  readonly repository?: string;
  /** What the first page begins with: ids of claims, and the keys of entities and topics. */
  readonly home?: { readonly claims?: readonly string[]; readonly records?: readonly string[] };
  /** The topics by which the page of an entity sorts claims, by id; what is left out has no section. */
  readonly dossier?: DossierTopics;
  /** How the dataset is cited. */
  readonly citation: DatasetCitation;
  /** The package that publishes the dataset. */
  readonly package: { readonly name: string };
  /** What pages say of the dataset as a whole; its title and its description stand in for what is left out. */
  readonly texts?: { readonly heading?: string; readonly lede?: string; readonly about?: string };
}

/** The topics of what authorities listed, ordered or ruled, of projects, and of how far projects got. */
export interface DossierTopics {
  readonly acts?: string;
  readonly projects?: string;
  readonly progress?: string;
}

/** Everything that pages are made from: the dataset of the newest release, its references reversed, and its history. */
export interface Site {
  readonly config: SiteConfig;
  /** Oldest first; empty before the first release. */
  readonly releases: readonly ClaimsRelease[];
  /** The Markdown of each guide, by the path of its file in the repository. */
  readonly guides: ReadonlyMap<string, string>;
  readonly index: DatasetIndex;
  /** Keys of records whose content must not be shown and is not in the index. */
  readonly withheld: ReadonlySet<string>;
  readonly history: ChangeHistory;
  /** The newest entries of each stream, newest first. */
  readonly news: ReadonlyMap<string, readonly LatestEntry[]>;
}

/** The paths of the base addresses that were asked for: a page has hundreds of links. */
const BASE_PATHS = new Map<string, string>();

/** The address of a path below the base, as pages link to it: with the base's own path, without its host. */
export function hrefOf({ config }: Site, path: string): string {
  const known = BASE_PATHS.get(config.baseUrl);
  const base = known ?? new URL(config.baseUrl).pathname.replace(/\/+$/, "");
  if (known === undefined) BASE_PATHS.set(config.baseUrl, base);
  return `${base}/${path}`;
}

/** The address of an entry's page, which feeds have with its host, as pages link to it. */
export function hrefOfEntry({ url }: LatestEntry): string {
  return url.slice(url.indexOf("/", "https://".length));
}

/** The absolute address of a path below the base. */
export function absoluteUrlOf({ config }: Site, path: string): string {
  return absoluteUrl(config.baseUrl, path);
}
