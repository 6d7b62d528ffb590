import { edtfSpan } from "@claimwire/schema/edtf-date";
import type { Day, EdtfDate } from "./brands.js";

/** Whether a text is a date that a record could hold; then `minDate` and `maxDate` read it. */
export function isEdtfDate(text: string): text is EdtfDate {
  return edtfSpan(text) !== undefined;
}

/** The first day that a date can mean: `2018` → `2018-01-01`. Undefined when its beginning is open or unknown. */
export function minDate(date: EdtfDate): Day | undefined {
  return edtfSpan(date)?.from as Day | undefined;
}

/** The last day that a date can mean: `2018-02` → `2018-02-28`. Undefined when its end is open or unknown. */
export function maxDate(date: EdtfDate): Day | undefined {
  return edtfSpan(date)?.to as Day | undefined;
}
