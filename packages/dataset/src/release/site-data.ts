import type { FeedFormat } from "../answers.js";

/** Where the site of the dataset is; empty where the dataset has none. */
export interface SiteData {
  /** The address of the site. */
  readonly home?: string;
  /** The address of a record's page, with `{key}` for its key. */
  readonly page?: string;
  /** The addresses of a record's feeds, with `{key}` for its key. */
  readonly feeds?: { readonly [Format in FeedFormat]: string };
}
