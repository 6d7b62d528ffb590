import { byCodeUnits } from "@claimwire/ledger";
import { isCurrency, type Quantity } from "@claimwire/schema";
import type { DatasetIndex } from "../dataset-index.js";

/**
 * The claims that name an amount of money, those of one currency together, largest amount first; the currency of most
 * claims comes first. No amount is converted, as the day and the rate would be ours.
 */
export function sortByAmount({ claims }: DatasetIndex, ids: readonly string[]): string[] {
  const rows = ids.flatMap((id) => {
    const money = largest(claims.get(id)?.quantities ?? []);
    return money === undefined ? [] : [{ id, ...money }];
  });
  const uses = new Map<string, number>();
  for (const { unit } of rows) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  return rows
    .sort(
      (a, b) =>
        (uses.get(b.unit) ?? 0) - (uses.get(a.unit) ?? 0) ||
        byCodeUnits(a.unit, b.unit) ||
        b.amount - a.amount,
    )
    .map(({ id }) => id);
}

function largest(quantities: readonly Quantity[]): { unit: string; amount: number } | undefined {
  return quantities
    .filter(({ unit }) => isCurrency(unit))
    .map(({ unit, value }) => ({ unit, amount: Number(value) }))
    .sort((a, b) => b.amount - a.amount)[0];
}
