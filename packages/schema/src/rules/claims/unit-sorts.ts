import type { MEASURES, UNITS } from "../../records/codes.js";

/** What sorts of unit there are, each with the units of it, for messages. */
export const UNIT_SORTS = {
  currency: "a currency of ISO 4217",
  time: "year, month",
  percent: "percent",
  count: "count",
  length: "km",
} as const;
export type UnitSort = keyof typeof UNIT_SORTS;

/** The sort of each unit; a unit that is none of these is a currency. */
export const SORT_OF_UNIT = {
  year: "time",
  month: "time",
  percent: "percent",
  count: "count",
  km: "length",
} as const satisfies Record<keyof typeof UNITS, UnitSort>;

/** In which sort of unit each measure is given. */
export const SORT_OF_MEASURE = {
  value: "currency",
  funding: "currency",
  revenue: "currency",
  term: "time",
  "term-construction": "time",
  "term-operation": "time",
  projects: "count",
  contracts: "count",
  facilities: "count",
  organisations: "count",
  visits: "count",
  staff: "count",
  cameras: "count",
  countries: "count",
  "people-killed": "count",
  "people-detained": "count",
  population: "count",
  share: "percent",
  growth: "percent",
  length: "length",
} as const satisfies Record<keyof typeof MEASURES, UnitSort>;
