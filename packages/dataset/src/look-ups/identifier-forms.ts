/** An identifier as it is read: without white space, in any letter case. */
export function readIdentifier(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
}

/** The ways in which people write an identifier beside its scheme, in upper case: a stock code with its exchange, an address. */
function formsOf(scheme: string, code: string): readonly string[] {
  switch (scheme) {
    case "szse":
      return [
        ...[".SZ", "-SZ", "SZ", ".XSHE", ":CH", "CH"].map((exchange) => `${code}${exchange}`),
        ...["SZ", "SZ.", "SHE:", "XSHE:"].map((exchange) => `${exchange}${code}`),
      ];
    case "wikidata":
      return [
        ...["WIKI", "ENTITY"].map((path) => `HTTPS://WWW.WIKIDATA.ORG/${path}/${code}`),
        `HTTP://WWW.WIKIDATA.ORG/ENTITY/${code}`,
      ];
    case "geonames":
      return [`HTTPS://SWS.GEONAMES.ORG/${code}/`, `HTTPS://WWW.GEONAMES.ORG/${code}`];
    default:
      return [];
  }
}

/** The ways in which people write an identifier: alone, after the name of its scheme (`ISIN CNE…`), or as its scheme has it. */
export function identifierForms(scheme: string, value: string): readonly string[] {
  const code = readIdentifier(value);
  const name = readIdentifier(scheme);
  return [code, `${name}:${code}`, `${name}${code}`, ...formsOf(scheme, code)];
}
