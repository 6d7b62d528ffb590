/** Currencies of ISO 4217, from the runtime's own CLDR data; a code that it does not know prints as itself. */
const names = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });

export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && names.of(code) !== undefined;
}
