import type { Decimal } from "../brands.js";
import type { Dataset } from "../dataset.js";
import { compareDecimals, isDecimal, quantitiesIn } from "../decimals.js";
import type { Parts } from "../parts.js";
import { pickClaims } from "../standing.js";
import { openClaimIndex } from "./claim-index.js";

function readAmount(amount: number | Decimal): Decimal {
  const text =
    typeof amount === "number"
      ? amount.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
      : amount;
  if (isDecimal(text)) return text;
  throw new RangeError(`"${amount}" is no decimal number, such as 50000000 or "1.2".`);
}

export function makeClaimsOver({ claims }: Parts): Dataset["claimsOver"] {
  const index = openClaimIndex(claims.records, (claim) => (claim.quantities ?? []).map(({ unit }) => unit));
  return (amount, unit, options = {}) => {
    const least = readAmount(amount);
    const found = index([unit]).filter((claim) =>
      quantitiesIn(claim, unit, options.measure).some(({ value }) => compareDecimals(value, least) > 0),
    );
    return pickClaims(found, options);
  };
}
