import { CAUSES, type ClaimsCause } from "@claimwire/release";
import { CAUSE_WORDS } from "@claimwire/wire";

import type { Html } from "../../html.js";

/** Why a change was made. */
export function CauseList({ causes }: { readonly causes: readonly ClaimsCause[] }): Html {
  return (
    <>
      {causes.map(({ code, summary }) => (
        <p class="cause">
          <span class="label" title={CAUSES[code]}>
            {CAUSE_WORDS[code]}:
          </span>{" "}
          {summary}
        </p>
      ))}
    </>
  );
}
