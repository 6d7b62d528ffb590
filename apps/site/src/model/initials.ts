import { byCodeUnits } from "@claimwire/ledger";
import { foldForSearch } from "../search/fold-for-search.js";

/** Names that begin with no Latin letter, by script; in this order, after the letters. */
const OTHERS: readonly (readonly [slug: string, label: string, begins: RegExp])[] = [
  ["0-9", "0–9", /^\p{N}/u],
  ["han", "中文", /^\p{Script=Han}/u],
  ["arabic", "ئا", /^\p{Script=Arabic}/u],
  ["other", "Other", /^/],
];

/** A name as lists sort it: folded, from its first letter or digit on. */
export function nameKey(name: string): string {
  return foldForSearch(name).replace(/^[^\p{L}\p{N}]+/u, "");
}

/** What a name begins with, by its key, as it stands in an address: `a`, `0-9`, `han`. */
export function initialOf(key: string): string {
  const [letter = ""] = key;
  if (/^[a-z]$/.test(letter)) return letter;
  return OTHERS.find(([, , begins]) => begins.test(key))?.[0] ?? "other";
}

/** An initial for people. */
export function initialLabel(initial: string): string {
  return OTHERS.find(([other]) => other === initial)?.[1] ?? initial.toUpperCase();
}

/** The order of initials: letters, then digits and other scripts. */
export function compareInitials(a: string, b: string): number {
  return byCodeUnits(rankOf(a), rankOf(b));
}

function rankOf(initial: string): string {
  return initial.length === 1 ? initial : `~${OTHERS.findIndex(([other]) => other === initial)}`;
}
