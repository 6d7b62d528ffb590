import { type DateSpan, placedSpan } from "@claimwire/schema/edtf-date";
import { lazily } from "../collections/lazily.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { spanOf } from "../dates.js";
import { checkOptions, checkText } from "../names/check-names.js";
import type { Claim } from "../record-types.js";
import { pickClaims } from "./retracted.js";

interface Dated {
  readonly claim: Claim;
  readonly span: DateSpan;
}

function readDates(claims: readonly Claim[]): readonly Dated[] {
  return claims.flatMap((claim) => {
    const span = claim.when === undefined ? undefined : placedSpan(claim.when);
    return span === undefined ? [] : [{ claim, span }];
  });
}

function isWithin(inner: DateSpan, outer: DateSpan): boolean {
  const begins = outer.from === undefined || (inner.from !== undefined && inner.from >= outer.from);
  const ends = outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to);
  return begins && ends;
}

function overlaps(a: DateSpan, b: DateSpan): boolean {
  const startsInTime = a.from === undefined || b.to === undefined || a.from <= b.to;
  const endsInTime = a.to === undefined || b.from === undefined || a.to >= b.from;
  return startsInTime && endsInTime;
}

export function makeClaimsWithin({ claims }: Parts): Dataset["claimsWithin"] {
  const dated = lazily(() => readDates(claims.records));
  return (time, options = {}) => {
    checkOptions("claimsWithin", options, ["overlapping", "retracted"]);
    checkText("claimsWithin", time, "2016/2018");
    const asked = spanOf(time);
    const fits = options.overlapping ? overlaps : isWithin;
    const found = dated().filter(({ span }) => fits(span, asked));
    return pickClaims(
      found.map(({ claim }) => claim),
      options,
    );
  };
}
