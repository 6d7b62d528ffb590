import type { Decimal } from "./brands.js";
import { checkClaim, checkCode, checkUnit } from "./names/check-names.js";
import { unknownName } from "./names/unknown-name.js";
import type { Claim, Measure, Quantity, Unit } from "./record-types.js";

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

export function isDecimal(text: string): text is Decimal {
  return typeof text === "string" && DECIMAL.test(text);
}

/** A text as a decimal number: `decimal("50000000.5")`. A RangeError for any other text. */
export function asDecimal(text: string): Decimal {
  if (isDecimal(text)) return text;
  throw unknownName(text, 'no decimal number, such as "50000000" or "1.2"');
}

/** The sign and digits of a decimal number; of a number too, as JavaScript lets one through and the answer was right. */
function digitsOf(value: Decimal | number): readonly (string | undefined)[] {
  return DECIMAL.exec(asDecimal(typeof value === "number" ? String(value) : value)) ?? [];
}

/**
 * Compares two decimal numbers exactly, at any size: negative when `a` is less, positive when it is greater, 0 when
 * both are the same number (`1.20` and `1.2`). A RangeError for what is none.
 */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [, signA, wholeA = "", partA = ""] = digitsOf(a);
  const [, signB, wholeB = "", partB = ""] = digitsOf(b);
  const whole = Math.max(wholeA.length, wholeB.length);
  const part = Math.max(partA.length, partB.length);
  const digitsA = wholeA.padStart(whole, "0") + partA.padEnd(part, "0");
  const digitsB = wholeB.padStart(whole, "0") + partB.padEnd(part, "0");
  if (digitsA === digitsB && /^0*$/.test(digitsA)) return 0;
  if (signA !== signB) return signA === "-" ? -1 : 1;
  const order = digitsA < digitsB ? -1 : digitsA > digitsB ? 1 : 0;
  return signA === "-" ? -order || 0 : order;
}

/** The quantities of a claim, in one unit and of one measure when they are given. */
export function quantitiesIn(claim: Claim, unit?: Unit, measure?: Measure): readonly Quantity[] {
  const fits = (one: Quantity): boolean =>
    (unit === undefined || one.unit === unit) && (measure === undefined || one.measure === measure);
  return claim.quantities?.filter(fits) ?? [];
}

/**
 * The figure of a claim in one unit, as a number, as asserted (never converted): the greatest when it has several.
 * Undefined when it has none; a RangeError for what is no unit or no measure. The exact text, its measure and its qualifier stand in `claim.quantities`.
 */
export function amountIn(claim: Claim, unit: Unit, measure?: Measure): number | undefined {
  checkClaim("amountIn", claim);
  checkUnit(unit);
  if (measure !== undefined) checkCode("measure", "measure", measure);
  const values = quantitiesIn(claim, unit, measure).map(({ value }) => Number(value));
  return values.length === 0 ? undefined : Math.max(...values);
}
