import { type ClaimsRelease, SIGNALS, type Signal } from "@claimwire/release";
import { countInWords } from "@claimwire/wire";
import type { Markup } from "../../markup.js";
import { Joined } from "../elements/lines.js";

/** How many changes of each signal a release has, most important first. */
export function ReleaseSummary({ release: { changes } }: { readonly release: ClaimsRelease }): Markup {
  if (changes.length === 0) return <>no change of the data</>;
  const signals = Object.keys(SIGNALS) as Signal[];
  const counted = signals
    .map((signal) => [signal, changes.filter((change) => change.signals.includes(signal)).length] as const)
    .filter(([, count]) => count > 0);
  return <Joined pieces={counted.map(([signal, count]) => countInWords(count, signal))} />;
}
