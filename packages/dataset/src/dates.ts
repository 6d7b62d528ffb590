import { type DateSpan, edtfSpan } from "@claimwire/schema/edtf-date";
import type { Day, EdtfDate } from "./brands.js";
import { checkText } from "./names/check-names.js";
import { unknownName } from "./names/unknown-name.js";

/** Whether a text is a date that a record could hold; then `minDate` and `maxDate` read it. */
export function isEdtfDate(text: string): text is EdtfDate {
  return typeof text === "string" && edtfSpan(text) !== undefined;
}

/** The time that a date in EDTF names. A RangeError for any other text, which gives reversed dates in their order. */
export function spanOf(text: string): DateSpan {
  const span = edtfSpan(text);
  if (span !== undefined) return span;
  const [start = "", end = ""] = text.split("/");
  const ordered = isEdtfDate(`${end}/${start}`) ? `${end}/${start}` : undefined;
  const problem = "no date in EDTF, such as 2018, 2018-10 or 2016/2018";
  throw unknownName(
    text,
    ordered === undefined ? problem : `${problem}. It ends before it begins`,
    [],
    ordered,
  );
}

/** The first day that a date can mean: `2018` → `2018-01-01`. Undefined when its beginning is open or unknown. */
export function minDate(date: EdtfDate): Day | undefined {
  checkText("minDate", date, "2018-10");
  return spanOf(date).from as Day | undefined;
}

/** The last day that a date can mean: `2018-02` → `2018-02-28`. Undefined when its end is open or unknown. */
export function maxDate(date: EdtfDate): Day | undefined {
  checkText("maxDate", date, "2018-10");
  return spanOf(date).to as Day | undefined;
}

/** A text as a date: `edtf("2018-10")`. A RangeError for a text that no record could hold as one. */
export function asEdtf(text: string): EdtfDate {
  checkText("edtf", text, "2018-10");
  spanOf(text);
  return text as EdtfDate;
}
