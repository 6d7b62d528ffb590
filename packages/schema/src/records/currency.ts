/** Currencies of ISO 4217, from the runtime's own CLDR data; a code that it does not know has no name. */
const names = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });

/** Known to the runtime, but for offshore trade, for tests or for no currency. */
const NONE = new Set(["CNH", "XTS", "XXX"]);

/** Asking for a name is slow, and a dataset uses few currencies. At most 26³ codes get here. */
const known = new Map<string, boolean>();

export function isCurrency(code: string): boolean {
  if (!/^[A-Z]{3}$/.test(code)) return false;
  const earlier = known.get(code);
  if (earlier !== undefined) return earlier;
  const found = !NONE.has(code) && names.of(code) !== undefined;
  known.set(code, found);
  return found;
}
