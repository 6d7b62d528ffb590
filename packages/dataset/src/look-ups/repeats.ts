import { quantitiesIn } from "../decimals.js";
import { checkClaim, checkCode, checkUnit } from "../names/check-names.js";
import { unknownName } from "../names/unknown-name.js";
import type { Claim, Measure, Quantity, Unit } from "../record-types.js";

type FindClaim = (id: string) => Claim | undefined;
type FiguresOf = (claim: Claim) => readonly Quantity[];

/** The ids of the claims that a claim repeats, and of those that they repeat. */
function originalsOf(claim: Claim, find: FindClaim): ReadonlySet<string> {
  const found = new Set<string>();
  const look = ({ relations = [] }: Claim): void => {
    for (const { type, claim: id } of relations) {
      if (type !== "repeats") continue;
      const original = find(id);
      // One met before ends a ring.
      if (original === undefined || found.has(original.id)) continue;
      found.add(original.id);
      look(original);
    }
  };
  look(claim);
  return found;
}

/** Whether the first claim gives the figures of the second a second time. Of two that repeat each other, one is kept. */
function tellsAgain(claim: Claim, other: Claim, find: FindClaim): boolean {
  if (claim.id === other.id || !originalsOf(claim, find).has(other.id)) return false;
  return other.id < claim.id || !originalsOf(other, find).has(claim.id);
}

/** The claims without those of whose figures each is one that another claim among them gives, which it repeats. */
export function leaveOutRepeats(
  claims: readonly Claim[],
  figuresOf: FiguresOf,
  find: FindClaim,
): readonly Claim[] {
  return claims.filter((claim) => {
    if (!claim.relations?.some(({ type }) => type === "repeats")) return true;
    const others = claims.filter((other) => tellsAgain(claim, other, find));
    const told = others.flatMap((other) => figuresOf(other).map(({ measure, unit }) => `${measure} ${unit}`));
    return (
      others.length === 0 ||
      figuresOf(claim).some(({ measure, unit }) => !told.includes(`${measure} ${unit}`))
    );
  });
}

/**
 * The claims without those that only tell again what another of them tells (relation `repeats`), so that no figure is
 * counted twice: of their figures, if asked only those in a unit and of a measure. In the order given.
 */
export function withoutRepeats(claims: readonly Claim[], unit?: Unit, measure?: Measure): readonly Claim[] {
  if (unit !== undefined) checkUnit(unit);
  if (measure !== undefined) checkCode("measure", "measure", measure);
  if (!Array.isArray(claims)) throw unknownName(claims, "no list of claims");
  for (const claim of claims) checkClaim("withoutRepeats", claim);
  const byId = new Map(claims.map((claim) => [claim.id as string, claim]));
  const figuresOf: FiguresOf = (claim) => quantitiesIn(claim, unit, measure);
  return leaveOutRepeats(claims, figuresOf, (id) => byId.get(id));
}
