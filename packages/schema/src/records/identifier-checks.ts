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

/** What verifies check digits, by the name that a vocabulary gives it. */
export const CHECKS = { isin: verifyIsin, lei: verifyLei, uscc: verifyUscc } as const;

export type CheckName = keyof typeof CHECKS;
