import { SIGNALS, type Signal } from "@claimwire/release";
import { SIGNAL_WORDS } from "@claimwire/wire";

import type { Markup } from "../../markup.js";

/** What a change means to a reader, most important first: "Follow-up, new source". */
export function SignalLabels({ signals }: { readonly signals: readonly Signal[] }): Markup {
  return (
    <span class="signals">
      {signals.map((signal, place) => (
        <>
          {place > 0 && ", "}
          <span class={`signal-${signal}`} title={SIGNALS[signal]}>
            {place > 0 ? SIGNAL_WORDS[signal].label.toLowerCase() : SIGNAL_WORDS[signal].label}
          </span>
        </>
      ))}
    </span>
  );
}
