/** What feeds say of themselves and where they are published. */
export interface FeedConfig {
  readonly title: string;
  readonly description: string;
  /** Language of titles and bodies (BCP 47). */
  readonly language: string;
  /** Absolute http(s) address under which the output is published; it may have a path. */
  readonly baseUrl: string;
  /** Who publishes the feeds. */
  readonly publisher?: string;
  /** Where those who publish them are reached: an address of mail, or an http(s) address. */
  readonly contact?: string;
  readonly feeds: {
    /** Authority of the `tag:` URIs (RFC 4151): a domain and a year. Never changed. */
    readonly tagAuthority: string;
    /** WebSub hub that is told of changed feeds. */
    readonly hub?: string;
    /** How many feeds the hub takes in one request; 1 when absent. */
    readonly topicsPerRequest?: number;
  };
}
