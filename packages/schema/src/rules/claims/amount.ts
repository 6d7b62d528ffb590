import type { Quantity } from "../../records/record.js";

/** A place on the line of numbers: a figure, or just below (-1) or just above (1) it. */
type Bound = readonly [figure: number, side: -1 | 0 | 1];

interface Interval {
  readonly low: Bound;
  readonly high: Bound;
}

const LOWEST: Bound = [Number.NEGATIVE_INFINITY, 0];
const HIGHEST: Bound = [Number.POSITIVE_INFINITY, 0];

/**
 * How far from the figure "about" and "nearly" may be, as a part of it. No standard says so; people who say "about"
 * round to one or two digits, which is a difference of up to a twentieth: 851,374 is about 850,000, and 820,000 about
 * 800,000.
 */
const TOLERANCE = 0.05;

/** The figures that an amount can mean. */
function intervalOf({ value, qualifier }: Quantity): Interval {
  const figure = Number(value);
  const reach = Math.abs(figure) * TOLERANCE;
  switch (qualifier) {
    case "exact":
      return { low: [figure, 0], high: [figure, 0] };
    case "about":
      return { low: [figure - reach, 0], high: [figure + reach, 0] };
    case "nearly":
      return { low: [figure - reach, 0], high: [figure, -1] };
    case "up-to":
      return { low: LOWEST, high: [figure, 0] };
    case "under":
      return { low: LOWEST, high: [figure, -1] };
    case "at-least":
      return { low: [figure, 0], high: HIGHEST };
    case "over":
      return { low: [figure, 1], high: HIGHEST };
    default:
      return qualifier satisfies never;
  }
}

function isAtMost([a, sideA]: Bound, [b, sideB]: Bound): boolean {
  return a < b || (a === b && sideA <= sideB);
}

/** Whether one figure can satisfy both amounts, as 2000 does for "at least 100" and "exactly 2000". */
export function canBothBeTrue(a: Quantity, b: Quantity): boolean {
  const one = intervalOf(a);
  const other = intervalOf(b);
  return isAtMost(one.low, other.high) && isAtMost(other.low, one.high);
}
