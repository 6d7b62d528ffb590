import type { Kind } from "@claimwire/schema";
import type { Markup } from "../../markup.js";
import type { Facet, Listing, WholeList } from "../../model/lists/listing.js";
import type { ChoiceParts } from "../../model/lists/make-choices.js";

/** A kind of record whose lists have pages. */
export interface ListKind {
  /** `claims`: its data files are called by it. */
  readonly kind: Kind;
  readonly whole: WholeList;
  /** Where the pages of properties and values are: `browse/`. */
  readonly prefix: string;
  readonly facets: readonly Facet[];
  /** "3 claims". */
  readonly count: (number: number) => string;
  /** What the order of the lists is called, and the reverse: "newest first", "oldest first". */
  readonly order: ChoiceParts["order"];
  /** The property by which the pages of long lists are divided. */
  readonly divide: string;
  readonly divisionOf: (id: string) => string | undefined;
  /** What the first page of all says before the list. */
  readonly introduction?: Markup;
  readonly table: (ids: readonly string[]) => Markup;
  readonly csv: (ids: readonly string[]) => string;
  readonly json: (path: string, ids: readonly string[]) => string;
  readonly choices: Pick<ChoiceParts, "pairs" | "orders">;
}

/** The address of a list as data. */
export function dataPath(
  { kind }: ListKind,
  { folder }: Pick<Listing, "folder">,
  format: "csv" | "json",
): string {
  return `${folder}${kind}.${format}`;
}
