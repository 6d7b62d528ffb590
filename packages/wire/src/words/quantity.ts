import { labelOf, QUALIFIERS, type Quantity } from "@claimwire/schema";
import { numberInWords } from "./number.js";
import type { Wording } from "./wording.js";

/** Names of currencies in the plural. Any other currency is named by its code (ISO 4217). */
const CURRENCIES: Readonly<Record<string, string>> = {
  AED: "UAE dirhams",
  AUD: "Australian dollars",
  CAD: "Canadian dollars",
  CHF: "Swiss francs",
  CNY: "yuan",
  EUR: "euros",
  GBP: "pounds",
  HKD: "Hong Kong dollars",
  INR: "Indian rupees",
  JPY: "yen",
  KRW: "South Korean won",
  KZT: "Kazakhstani tenge",
  NOK: "Norwegian kroner",
  RUB: "roubles",
  SGD: "Singapore dollars",
  TWD: "Taiwan dollars",
  USD: "US dollars",
};

function unitInWords(value: string, unit: string, { vocabulary: { units } }: Wording): string {
  if (unit === "count") return "";
  const currency = CURRENCIES[unit];
  if (currency !== undefined) return ` ${currency}`;
  const plural = Object.hasOwn(units, unit) ? units[unit]?.plural : undefined;
  return ` ${value === "1" || plural === undefined ? labelOf(units, unit) : plural}`;
}

/** The amount alone, for a row that names what is measured: "nearly 1 billion US dollars", "at least 3". */
export function amountInWords(
  { value, unit, qualifier }: Omit<Quantity, "measure">,
  wording: Wording,
): string {
  const close = qualifier === "exact" ? "" : `${labelOf(QUALIFIERS, qualifier)} `;
  return `${close}${numberInWords(value)}${unitInWords(value, unit, wording)}`;
}

/** The amount with what it counts: "at least 3 visits", "value: 61 million US dollars". */
export function quantityInWords(quantity: Quantity, wording: Wording): string {
  const { measures } = wording.vocabulary;
  const measure = labelOf(measures, quantity.measure);
  const amount = amountInWords(quantity, wording);
  const isCounted = quantity.unit === "count" && measures[quantity.measure]?.phrase !== undefined;
  return isCounted ? `${amount} ${measure}` : `${measure}: ${amount}`;
}
