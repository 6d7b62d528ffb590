import { hostOf, html, linkTo, type SafeHtml, webAddress } from "@claimwire/feeds";
import type { PlainRecords } from "@claimwire/ledger";
import type { Source } from "@claimwire/schema";
import { availabilityInWords } from "../words/availability.js";
import { capitalise } from "../words/member.js";
import { copyDetails } from "../words/object-words.js";

/** A link to a page elsewhere, named by its host. */
function outsideLink(address: string): SafeHtml | undefined {
  const href = webAddress(address);
  return href === undefined ? undefined : linkTo(href, hostOf(href));
}

/** Links to the document: its own address unless that is lost, and copies. */
function outsideLinks({ url, availability, copies = [] }: Source): readonly SafeHtml[] {
  const own = url === undefined || availability.state === "gone" ? undefined : outsideLink(url);
  const others = copies.map((copy) => {
    const to = outsideLink(copy.url);
    return to === undefined ? undefined : html`copy at ${to}${inBrackets(copyDetails(copy))}`;
  });
  return [own === undefined ? undefined : html`address ${own}`, ...others].filter(
    (each) => each !== undefined,
  );
}

function inBrackets(details: readonly string[]): string {
  return details.length === 0 ? "" : ` (${details.join(", ")})`;
}

/** The state of a source's link, and where it can be read: "Link lost, looked at on …; copy at web.archive.org". */
export function availabilityHtml(source: Source, records: PlainRecords): SafeHtml {
  const links = outsideLinks(source).map((each) => html`; ${each}`);
  return html`${capitalise(availabilityInWords(records, source.availability))}${links}`;
}
