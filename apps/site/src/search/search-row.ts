import type { Kind } from "@claimwire/schema";

/** What the search knows of a record, and shows of it. */
export interface SearchRow {
  readonly kind: Kind;
  readonly id: string;
  /** A name, a label, a title with its publisher and date, or a statement. */
  readonly title: string;
  /** What it is, or who says so and when. */
  readonly detail?: string;
  /** Its other names, its identifiers and its former ids: each can be what a reader looks for. */
  readonly names?: readonly string[];
  /** What is out of the ordinary about a claim: "disputed", "updated 2024". */
  readonly marks?: string;
  /** The language of the title, unless it is the site's own. */
  readonly language?: string;
  /** How many claims there are of it. */
  readonly claims?: number;
}

/** A part of the index. */
export interface SearchShard {
  /** By traditional character or variant, the simplified character for which it stands in a name or a query. */
  readonly forms: Readonly<Record<string, string>>;
  readonly rows: readonly SearchRow[];
}

/** The order in which kinds are shown. */
export const KIND_ORDER: readonly Kind[] = ["entities", "claims", "sources", "topics"];
