/** An identifier as it is read: without white space, in any letter case. */
export function readIdentifier(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
}

/**
 * The ways in which people write an identifier, in upper case: a stock code of Shenzhen with its exchange before or after
 * it, an item of Wikidata or GeoNames by its address.
 */
export function identifierForms(scheme: string, value: string): readonly string[] {
  const code = readIdentifier(value);
  switch (scheme) {
    case "szse":
      return [
        code,
        `${code}.SZ`,
        `SZ${code}`,
        `SZ.${code}`,
        `SZSE:${code}`,
        `SHE:${code}`,
        `XSHE:${code}`,
        `${code}.XSHE`,
        `${code}:CH`,
      ];
    case "wikidata":
      return [
        code,
        ...["WIKI", "ENTITY"].map((path) => `HTTPS://WWW.WIKIDATA.ORG/${path}/${code}`),
        `HTTP://WWW.WIKIDATA.ORG/ENTITY/${code}`,
      ];
    case "geonames":
      return [code, `HTTPS://SWS.GEONAMES.ORG/${code}/`, `HTTPS://WWW.GEONAMES.ORG/${code}`];
    default:
      return [code];
  }
}
