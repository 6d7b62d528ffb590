import { isCalendarDate } from "@claimwire/schema";
import { dateInWords } from "@claimwire/wire";
import type { Markup } from "../../markup.js";

/** A date of a record (EDTF) in words; only the forms that HTML knows become a `time`. */
export function RecordDate({ date }: { readonly date: string }): Markup {
  const words = dateInWords(date);
  return isCalendarDate(date) ? <time datetime={date}>{words}</time> : words;
}
