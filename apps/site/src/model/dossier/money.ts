import { type About, type Claim, isCurrency, type Quantity } from "@claimwire/schema";
import { sortNewestFirst } from "../claim-time.js";
import { type DatasetIndex, relatedFrom } from "../dataset-index.js";

/** A figure of money as somebody asserts it. */
export interface MoneyFigure {
  readonly claim: string;
  readonly record: Claim;
  readonly quantity: Quantity;
  /** Those who act together, where the figure belongs to several; empty otherwise. */
  readonly joint: readonly string[];
  /** The claims whose figure it tells again: the same one, never a further one. */
  readonly repeats: readonly string[];
  /** The claims that tell it again. */
  readonly repeatedBy: readonly string[];
  /** The claims with a figure of which it is a part. */
  readonly partOf: readonly string[];
}

const TOGETHER: ReadonlySet<About["role"]> = new Set(["actor", "partner"]);

/** The figures of money in some claims, newest event first. */
export function moneyIn(index: DatasetIndex, ids: Iterable<string>): MoneyFigure[] {
  return sortNewestFirst(index, new Set(ids)).flatMap((claim) => {
    const record = index.claims.get(claim);
    if (record === undefined || record.status?.state === "retracted") return [];
    const money = (record.quantities ?? []).filter(isMoney);
    return money.map((quantity) => ({
      claim,
      record,
      quantity,
      joint: jointIn(record),
      repeats: relatedFrom(index, claim, ["repeats"]),
      repeatedBy: index.relationsTo
        .get(claim)
        .flatMap(({ type, claim: other }) => (type === "repeats" ? [other] : [])),
      partOf: relatedFrom(index, claim, ["part-of"]).filter((whole) =>
        index.claims.get(whole)?.quantities?.some(isMoney),
      ),
    }));
  });
}

function isMoney({ unit }: Quantity): boolean {
  return isCurrency(unit);
}

function jointIn({ about = [] }: Claim): string[] {
  const together = new Set(about.filter(({ role }) => TOGETHER.has(role)).map(({ entity }) => entity));
  return together.size > 1 ? [...together] : [];
}
