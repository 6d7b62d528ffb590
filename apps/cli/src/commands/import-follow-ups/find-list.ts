import { type Records, recordsOf, type Source } from "@claimwire/schema";

/**
 * Finds the source for the list at the end of a report's page, which is newer than the report: the only source of type
 * `list` of the same publisher, or the report itself when there is none or more than one.
 */
export function findList(records: Records, of: string, { publisher }: Source): string {
  const lists = recordsOf(records, "sources").filter(([, source]) => {
    return source.type === "list" && source.publisher === publisher;
  });
  const [only] = lists;
  return only === undefined || lists.length > 1 ? of : only[0];
}
