import { edtfSpan } from "@claimwire/schema/edtf-date";
import type { Day, EdtfDate } from "./brands.js";
import { checkText } from "./names/check-names.js";
import { unknownName } from "./names/unknown-name.js";

/** Whether a text is a date that a record could hold; then `minDate` and `maxDate` read it. */
export function isEdtfDate(text: string): text is EdtfDate {
  return typeof text === "string" && edtfSpan(text) !== undefined;
}

/** The first day that a date can mean: `2018` → `2018-01-01`. Undefined when its beginning is open or unknown. */
export function minDate(date: EdtfDate): Day | undefined {
  checkText("minDate", date, "2018-10");
  return edtfSpan(date)?.from as Day | undefined;
}

/** The last day that a date can mean: `2018-02` → `2018-02-28`. Undefined when its end is open or unknown. */
export function maxDate(date: EdtfDate): Day | undefined {
  checkText("maxDate", date, "2018-10");
  return edtfSpan(date)?.to as Day | undefined;
}

/** A text as a date: `edtf("2018-10")`. A RangeError for a text that no record could hold as one. */
export function asEdtf(text: string): EdtfDate {
  if (isEdtfDate(text)) return text;
  throw unknownName(text, "no date in EDTF, such as 2018, 2018-10 or 2016/2018");
}
