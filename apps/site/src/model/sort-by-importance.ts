import { SIGNALS, type Signal } from "@claimwire/release";
import type { HistoryItem } from "./change-history.js";

const ORDER = Object.keys(SIGNALS) as Signal[];

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

function firstSignal({ signals }: HistoryItem["change"]): Signal {
  return signals[0] ?? "housekeeping";
}

function rankOf({ change }: HistoryItem): number {
  return ORDER.indexOf(firstSignal(change));
}
