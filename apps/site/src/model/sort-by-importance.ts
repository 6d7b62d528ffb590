import type { Signal } from "@claimwire/release";
import { firstSignal, SIGNAL_ORDER } from "@claimwire/wire";
import type { HistoryItem } from "./change-history.js";

/** Signals that are no news by themselves: they come with claims and sources that are. */
const QUIET: ReadonlySet<Signal> = new Set(["new-entity", "new-topic", "housekeeping"]);

/** Sorts changes by their most important signal; equal ones stay in the order of the release. */
export function sortByImportance(items: readonly HistoryItem[]): HistoryItem[] {
  return items.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The changes that are news by themselves, most important first. */
export function pickNews(items: readonly HistoryItem[]): HistoryItem[] {
  return sortByImportance(items.filter(({ change }) => !QUIET.has(firstSignal(change))));
}

function rankOf({ change }: HistoryItem): number {
  return SIGNAL_ORDER.indexOf(firstSignal(change));
}
