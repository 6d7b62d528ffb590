import { SIGNALS, type Signal } from "@claimwire/release";
import { SIGNAL_WORDS } from "@claimwire/wire";

import type { Html } from "../../html.js";

/** What a change means to a reader, most important first: "Follow-up, new source". */
export function SignalWords({ signals }: { readonly signals: readonly Signal[] }): Html {
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
