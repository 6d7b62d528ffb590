import { dayInWords, timeInWords } from "@claimwire/wire";
import type { Markup } from "../../markup.js";

/** A time of the ledger (ISO 8601, UTC): its day, and the time of day when `exact`. */
export function Instant({ at, exact }: { readonly at: string; readonly exact?: boolean }): Markup {
  return <time datetime={at}>{exact ? timeInWords(at) : dayInWords(at)}</time>;
}
