import { labelOf, MEASURES, QUALIFIERS, type Quantity, UNITS } from "@claimwire/schema";
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

/** Measures that count things. */
const COUNTED: ReadonlySet<string> = new Set([
  "projects",
  "contracts",
  "facilities",
  "organisations",
  "visits",
  "staff",
  "cameras",
  "countries",
  "people killed",
  "people detained",
]);

/** The name of a figure inside a sentence, from its label: "Value" is "value", "Visits" "number of visits". */
export function figureName(label: string): string {
  const name = label.slice(0, 1).toLowerCase() + label.slice(1);
  return COUNTED.has(name) ? `number of ${name}` : name;
}

function unitInWords(value: string, unit: string): string {
  if (unit === "count") return "";
  if (unit === "year" || unit === "month") return ` ${labelOf(UNITS, unit)}${value === "1" ? "" : "s"}`;
  return ` ${CURRENCIES[unit] ?? labelOf(UNITS, unit)}`;
}

/** The amount alone, for a row that names what is measured: "nearly 1 billion US dollars", "at least 3". */
export function amountInWords(
  { value, unit, qualifier }: Omit<Quantity, "measure">,
  _wording: Wording,
): string {
  const close = qualifier === "exact" ? "" : `${labelOf(QUALIFIERS, qualifier)} `;
  return `${close}${numberInWords(value)}${unitInWords(value, unit)}`;
}

/** The amount with what it counts: "at least 3 visits", "value: 61 million US dollars". */
export function quantityInWords(quantity: Quantity, wording: Wording): string {
  const measure = labelOf(MEASURES, quantity.measure);
  const amount = amountInWords(quantity, wording);
  return quantity.unit === "count" && quantity.measure !== "population" && quantity.measure !== "share"
    ? `${amount} ${measure}`
    : `${measure}: ${amount}`;
}
