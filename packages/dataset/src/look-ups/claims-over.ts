import type { Decimal } from "../brands.js";
import { openIndex } from "../collections/open-index.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { compareDecimals, isDecimal, quantitiesIn } from "../decimals.js";
import { checkCode, checkOptions, checkUnit } from "../names/check-names.js";
import { unknownName } from "../names/unknown-name.js";
import type { Claim, Quantity } from "../record-types.js";
import { leaveOutRepeats } from "./repeats.js";
import { pickClaims } from "./retracted.js";

function readAmount(amount: number | Decimal): Decimal {
  const text =
    typeof amount === "number"
      ? amount.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 })
      : amount;
  if (isDecimal(text)) return text;
  throw unknownName(amount, 'no decimal number, such as 50000000 or "1.2"');
}

export function makeClaimsOver({ claims }: Parts): Dataset["claimsOver"] {
  const index = openIndex(claims.records, (claim, visit) => {
    for (const { unit } of claim.quantities ?? []) visit(unit);
  });
  return (amount, unit, options = {}) => {
    checkOptions("claimsOver", options, ["measure", "retracted"]);
    checkUnit(unit);
    if (options.measure !== undefined) checkCode("measure", "measure", options.measure);
    const least = readAmount(amount);
    const figuresOf = (claim: Claim): readonly Quantity[] =>
      quantitiesIn(claim, unit, options.measure).filter(({ value }) => compareDecimals(value, least) > 0);
    const found = pickClaims(index([unit]), options).filter((claim) => figuresOf(claim).length > 0);
    return leaveOutRepeats(found, figuresOf, claims.find);
  };
}
