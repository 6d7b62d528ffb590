import type { Quantity } from "@claimwire/schema";
import { numberInWords } from "./number.js";

/** Names of currencies in the plural; another one is named by its code of ISO 4217. */
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

/** What is measured, as a noun that can head a row or follow a number. */
export const MEASURE_WORDS: Readonly<Record<Quantity["measure"], string>> = {
  value: "value",
  funding: "funding",
  revenue: "revenue",
  term: "term",
  "term-construction": "time to build",
  "term-operation": "time to operate",
  projects: "projects",
  contracts: "contracts",
  facilities: "facilities",
  organisations: "organisations",
  visits: "visits",
  staff: "staff",
  cameras: "cameras",
  countries: "countries",
  "people-killed": "people killed",
  "people-detained": "people detained",
  population: "population",
  share: "share",
};

/** Measures that count things, rather than say how much of one. */
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

/** What a figure is called inside a sentence, by the label of its row: "Value" is "value", "Visits" "number of visits". */
export function figureName(label: string): string {
  const name = label.slice(0, 1).toLowerCase() + label.slice(1);
  return COUNTED.has(name) ? `number of ${name}` : name;
}

const QUALIFIER_WORDS: Readonly<Record<Quantity["qualifier"], string>> = {
  exact: "",
  about: "about ",
  nearly: "nearly ",
  "up-to": "up to ",
  under: "under ",
  "at-least": "at least ",
  over: "more than ",
};

function unitInWords(value: string, unit: string): string {
  if (unit === "count") return "";
  if (unit === "percent") return " per cent";
  if (unit === "year" || unit === "month") return ` ${unit}${value === "1" ? "" : "s"}`;
  return ` ${CURRENCIES[unit] ?? unit}`;
}

/** The amount alone, for a row that names what is measured: "nearly 1 billion US dollars", "at least 3". */
export function amountInWords({ value, unit, qualifier }: Omit<Quantity, "measure">): string {
  return `${QUALIFIER_WORDS[qualifier] ?? ""}${numberInWords(value)}${unitInWords(value, unit)}`;
}

/** The amount with what it counts: "at least 3 visits", "value: 61 million US dollars". */
export function quantityInWords(quantity: Quantity): string {
  const measure = MEASURE_WORDS[quantity.measure] ?? quantity.measure;
  const amount = amountInWords(quantity);
  return quantity.unit === "count" && quantity.measure !== "population" && quantity.measure !== "share"
    ? `${amount} ${measure}`
    : `${measure}: ${amount}`;
}
