/** Currencies of which a slip is recognised; whatever ISO 4217 has is allowed. */
export const FREQUENT_CURRENCIES: readonly string[] = [
  "USD",
  "EUR",
  "GBP",
  "CNY",
  "JPY",
  "KRW",
  "INR",
  "AUD",
  "CAD",
  "CHF",
];

/** The codes in use, which the runtime lists at once; for names it loads its tables first. */
let inUse: ReadonlySet<string> | undefined;

/** Known to the runtime, but for offshore trade, for tests or for no currency. */
const NONE = new Set(["CNH", "XTS", "XXX"]);

/** Former currencies by code, and whether the runtime knows them. At most 26³ codes get here. */
const former = new Map<string, boolean>();
let names: Intl.DisplayNames | undefined;

/** Whether a code is one of ISO 4217, in use or former, from the runtime's own CLDR data. */
export function isCurrency(code: string): boolean {
  if (NONE.has(code) || !/^[A-Z]{3}$/.test(code)) return false;
  // Made when it is first needed: not every runtime that imports this has it.
  inUse ??= new Set(Intl.supportedValuesOf("currency"));
  return inUse.has(code) || isFormer(code);
}

function isFormer(code: string): boolean {
  const earlier = former.get(code);
  if (earlier !== undefined) return earlier;
  // A code that the runtime does not know has no name.
  names ??= new Intl.DisplayNames("en", { type: "currency", fallback: "none" });
  const found = names.of(code) !== undefined;
  former.set(code, found);
  return found;
}
