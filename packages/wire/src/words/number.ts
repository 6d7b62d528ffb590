/** Powers of ten that have a name (short scale), largest first. */
const SCALES = [
  [12, "trillion"],
  [9, "billion"],
  [6, "million"],
] as const;

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

function scaled(digits: string): string | undefined {
  const scale = SCALES.find(([power]) => digits.length > power);
  if (scale === undefined) return undefined;
  const [power, name] = scale;
  const fraction = digits.slice(-power).replace(/0+$/, "");
  // More than three places would be harder to read than the digits themselves.
  if (fraction.length > 3) return undefined;
  return `${groupDigits(digits.slice(0, -power))}${fraction === "" ? "" : `.${fraction}`} ${name}`;
}

/** A decimal number for people: `61000000` is "61 million", `851374` "851,374". Other text stays as it is. */
export function numberInWords(decimal: string): string {
  const [, sign, digits, fraction] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? [];
  if (digits === undefined) return decimal;
  if (fraction !== undefined) return `${sign}${groupDigits(digits)}${fraction}`;
  return `${sign}${scaled(digits) ?? groupDigits(digits)}`;
}

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count in a sentence: 2 is "two", 11 stays "11". */
export function countInLetters(count: number): string {
  return SMALL[count] ?? String(count);
}
