import { webAddress } from "@claimwire/feeds";
import { isCalendarDate } from "@claimwire/schema";
import { dateInWords, dayInWords, timeInWords } from "@claimwire/wire";
import type { Markup } from "../../markup.js";

/** "1 claim", "2 claims". */
export function claimsInWords(count: number): string {
  return count === 1 ? "1 claim" : `${count} claims`;
}

/** A time of the ledger (ISO 8601, UTC): its day, and the time of day when `exact`. */
export function Instant({ at, exact }: { readonly at: string; readonly exact?: boolean }): Markup {
  return <time datetime={at}>{exact ? timeInWords(at) : dayInWords(at)}</time>;
}

/** A date of a record (EDTF) in words; only the forms that HTML knows become a `time`. */
export function RecordDate({ date }: { readonly date: string }): Markup {
  const words = dateInWords(date);
  return isCalendarDate(date) ? <time datetime={date}>{words}</time> : words;
}

/** An address outside the site, shown as it is; a link only when it is http or https. */
export function ExternalLink({ url }: { readonly url: string }): Markup {
  const href = webAddress(url);
  const text = <bdi>{url}</bdi>;
  return href === undefined ? (
    text
  ) : (
    <a class="address" href={href} rel="external nofollow noopener">
      {text}
    </a>
  );
}
