import type { SCHEMES } from "./codes.js";

type Scheme = keyof typeof SCHEMES;

interface Form {
  readonly pattern: RegExp;
  /** What the pattern wants, for people. */
  readonly like: string;
  /** Whether the check digits are right, or whatever else the pattern cannot tell. */
  readonly verify?: (value: string) => boolean;
  /** What is wrong with a value that does not pass, when it is not the check digits. */
  readonly fault?: string;
}

/** 0 to 9 as they are, A to Z as 10 to 35 (ISO 6166, ISO 7064). */
function toDigits(value: string): string {
  return [...value].map((character) => Number.parseInt(character, 36)).join("");
}

/** ISO 6166, annex C: the digits of an ISIN, doubled every second from the right, add up to a multiple of ten. */
function verifyIsin(value: string): boolean {
  const sum = [...toDigits(value)].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 17442: ISO 7064, MOD 97-10 over all characters of an LEI. */
function verifyLei(value: string): boolean {
  return [...toDigits(value)].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The 31 characters of GB 32100, in the order of their values: no I, O, S, V, Z. */
const USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** GB 32100-2015: weights 3^i modulo 31; with the check character the sum is a multiple of 31. */
function verifyUscc(value: string): boolean {
  let weight = 1;
  let sum = 0;
  for (const character of value.slice(0, 17)) {
    sum += USCC_CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return (sum + USCC_CHARACTERS.indexOf(value[17] ?? "")) % 31 === 0;
}

/** Provinces and their like by the first two digits of their codes (GB/T 2260); none has been added since 1999. */
const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(
    " ",
  ),
);

const FORMS: Readonly<Record<Scheme, Form>> = {
  wikidata: { pattern: /^Q[1-9]\d*$/, like: "Q42" },
  isin: { pattern: /^[A-Z]{2}[A-Z0-9]{9}\d$/, like: "US0378331005", verify: verifyIsin },
  lei: { pattern: /^[A-Z0-9]{18}\d{2}$/, like: "5493001KJTIIGC8Y1R12", verify: verifyLei },
  uscc: {
    pattern: new RegExp(`^[${USCC_CHARACTERS}]{18}$`),
    like: "91350100M000100Y43",
    verify: verifyUscc,
  },
  szse: { pattern: /^\d{6}$/, like: "002236" },
  geonames: { pattern: /^[1-9]\d*$/, like: "1529102" },
  gbt2260: {
    pattern: /^\d{6}$/,
    like: "650100",
    verify: (value) => PROVINCES.has(value.slice(0, 2)),
    fault: "begins with the code of no province",
  },
  "iso3166-2": { pattern: /^[A-Z]{2}-[A-Z0-9]{1,3}$/, like: "CN-XJ" },
  opensanctions: { pattern: /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/, like: "NK-WrEcHM8UAxR8WLFoqdMHjh" },
};

/** What is wrong with an identifier, in a sentence; undefined when its form and its check digits are right. */
export function findIdentifierFault(scheme: Scheme, value: string): string | undefined {
  const { pattern, like, verify, fault } = FORMS[scheme];
  if (!pattern.test(value)) return `"${value}" is no ${scheme} identifier, such as ${like}.`;
  if (verify === undefined || verify(value)) return undefined;
  return fault === undefined
    ? `The check digits of "${value}" are wrong.`
    : `"${value}" ${fault} (${scheme}), unlike ${like}.`;
}
