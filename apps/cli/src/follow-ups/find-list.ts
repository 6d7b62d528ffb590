import { type Records, recordsOf, type Source } from "@claimwire/schema";

/**
 * The source that stands for the list at the end of a report's page, which is of a later day than the report: the one
 * source of type `list` of the same publisher; the report itself when there is none or more than one.
 */
export function findList(records: Records, of: string, { publisher }: Source): string {
  const lists = recordsOf(records, "sources").filter(([, source]) => {
    return source.type === "list" && source.publisher === publisher;
  });
  const [only] = lists;
  return only === undefined || lists.length > 1 ? of : only[0];
}
