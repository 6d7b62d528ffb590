import type { Vocabulary } from "@claimwire/schema";

type MeasureCode = Vocabulary["measures"][string];

const count = (label: string): MeasureCode => ({
  label,
  definition: `Number of ${label}.`,
  phrase: `number of ${label}`,
  units: ["count"],
});

/** A vocabulary, for tests. */
export const A_VOCABULARY: Vocabulary = {
  measures: {
    value: { label: "value", definition: "Value of a contract or project.", units: "currency", plain: true },
    funding: { label: "funding", definition: "Money raised.", units: "currency" },
    revenue: { label: "revenue", definition: "Money earned.", units: "currency" },
    term: { label: "term", definition: "Length of an agreement.", units: ["year", "month"], plain: true },
    "term-construction": {
      label: "time to build",
      definition: "Length of the time to build.",
      units: ["year", "month"],
      plain: true,
    },
    "term-operation": {
      label: "time to operate",
      definition: "Length of the time to operate.",
      units: ["year", "month"],
      plain: true,
    },
    projects: count("projects"),
    contracts: count("contracts"),
    facilities: count("facilities"),
    organisations: count("organisations"),
    visits: count("visits"),
    staff: { ...count("staff"), definition: "Number of people employed." },
    cameras: count("cameras"),
    countries: count("countries"),
    "people-killed": count("people killed"),
    "people-detained": count("people detained"),
    population: {
      label: "population",
      definition: "Number of people who live in a place.",
      units: ["count"],
    },
    share: { label: "share", definition: "Part of a whole.", units: ["percent"] },
    growth: {
      label: "growth",
      definition: "By how much something grew, in parts of a hundred.",
      units: ["percent"],
    },
    length: { label: "length", definition: "Length of something in space.", units: ["km"], plain: true },
  },
  units: {
    year: { label: "year", definition: "Years.", plural: "years" },
    month: { label: "month", definition: "Months.", plural: "months" },
    percent: { label: "per cent", definition: "Parts of a hundred." },
    count: { label: "count", definition: "A plain number." },
    km: { label: "kilometre", definition: "Kilometres." },
  },
  schemes: {
    wikidata: { label: "Wikidata", definition: "Wikidata item.", pattern: "Q[1-9]\\d*", like: "Q42" },
    isin: {
      label: "ISIN",
      definition: "International Securities Identification Number (ISO 6166).",
      pattern: "[A-Z]{2}[A-Z0-9]{9}\\d",
      like: "US0378331005",
      check: "isin",
    },
    lei: {
      label: "LEI",
      definition: "Legal Entity Identifier (ISO 17442).",
      pattern: "[A-Z0-9]{18}\\d{2}",
      like: "5493001KJTIIGC8Y1R12",
      check: "lei",
    },
    uscc: {
      label: "Unified Social Credit Code",
      definition: "Unified Social Credit Code (GB 32100).",
      pattern: "[0-9ABCDEFGHJKLMNPQRTUWXY]{18}",
      like: "91350100M000100Y43",
      check: "uscc",
    },
    szse: {
      label: "Shenzhen Stock Exchange",
      definition: "Code at the Shenzhen Stock Exchange.",
      pattern: "\\d{6}",
      like: "002236",
    },
    geonames: { label: "GeoNames", definition: "GeoNames feature.", pattern: "[1-9]\\d*", like: "1529102" },
    gbt2260: {
      label: "GB/T 2260",
      definition: "Code of an administrative division of China (GB/T 2260).",
      pattern: "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\\d{4}",
      like: "650100",
    },
    "iso3166-2": {
      label: "ISO 3166-2",
      definition: "Code of a subdivision (ISO 3166-2).",
      pattern: "[A-Z]{2}-[A-Z0-9]{1,3}",
      like: "CN-XJ",
    },
    opensanctions: {
      label: "OpenSanctions",
      definition: "OpenSanctions entity.",
      pattern: "[A-Za-z0-9]+([._-][A-Za-z0-9]+)*",
      like: "NK-WrEcHM8UAxR8WLFoqdMHjh",
    },
  },
};
