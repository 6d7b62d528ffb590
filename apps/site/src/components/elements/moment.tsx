import { isCalendarDate } from "@claimwire/schema";
import { dateInWords, dayInWords, timeInWords } from "@claimwire/wire";
import type { Html } from "../../html.js";

/** An instant of the ledger (ISO 8601, UTC): its day, and the time of day when `exact`. */
export function Moment({ at, exact }: { readonly at: string; readonly exact?: boolean }): Html {
  return <time datetime={at}>{exact ? timeInWords(at) : dayInWords(at)}</time>;
}

/** A date of a record (EDTF) in words; only the forms that HTML knows become a `time`. */
export function RecordDate({ date }: { readonly date: string }): Html {
  const words = dateInWords(date);
  return isCalendarDate(date) ? <time datetime={date}>{words}</time> : words;
}
