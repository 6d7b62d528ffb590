/**
 * Ids, codes, dates and passages, without the shapes and rules of records and the library that checks them. The whole
 * package has them too.
 *
 * @module
 */

/** @public The README shows it to those who use the package alone. */
export { edtfSpan, isEdtfDate, maxDate, minDate } from "./dates/edtf-date.js";
export { closest } from "./issues/closest.js";
/** @public The README shows it to those who use the package alone. */
export { type Fingerprint, findPassage, findPassages, fingerprint } from "./passages/fingerprint.js";
/** @public The README shows it to those who use the package alone. */
export { normaliseWords } from "./passages/normalise-words.js";
/** @public The README shows it to those who use the package alone. */
export * from "./records/codes.js";
export { FREQUENT_CURRENCIES, isCurrency } from "./records/currency.js";
/** @public The README shows it to those who use the package alone. */
export {
  ID_MAX_LENGTH,
  ID_PATTERN,
  idOf,
  isId,
  isKind,
  KIND_SINGULAR,
  KINDS,
  type Kind,
  keyOf,
  kindOf,
  parseKey,
  type RecordKey,
} from "./records/kind.js";
