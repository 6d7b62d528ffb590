import { isOwnTitle } from "@claimwire/release/cite";

/**
 * A title as pages show it between quotation marks: those in it are single ones, as English has it, unlike in the entries
 * of feeds (see `quoteTitle`). A mark after a digit may mean inches. A title of ours, in brackets, stands alone.
 */
export function nestQuotes(title: string): string {
  return isOwnTitle(title) ? title : title.replace(/(?:“|(?<!\d)")([^"“”]*)["”]/g, "‘$1’");
}
