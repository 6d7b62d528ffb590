declare const meaning: unique symbol;
declare const precision: unique symbol;

/**
 * A date in EDTF (ISO 8601-2), as a record gives it: `2018`, `2018-10`, `2018-10-22`, `../2018-10`, `201X`, `2018~`.
 * `minDate` and `maxDate` tell the days that it can reach.
 */
export type EdtfDate = string & { readonly [meaning]: "date" };

/** A day of the calendar, `YYYY-MM-DD`. Two days compare with `<`. */
export type Day = EdtfDate & { readonly [precision]: "day" };

/** A decimal number as a text, as asserted: `61000000`, `1.2`. `amountIn` reads it, `compareDecimals` compares two. */
export type Decimal = string & { readonly [meaning]: "decimal" };

/** A currency of ISO 4217, such as `USD` or `CNY`. */
export type Currency = Uppercase<string>;
