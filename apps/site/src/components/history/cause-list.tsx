import { CAUSES, type ClaimsCause } from "@claimwire/release";
import { CAUSE_WORDS } from "@claimwire/wire";

import type { Markup } from "../../markup.js";

/** Why a change was made. */
export function CauseList({ causes }: { readonly causes: readonly ClaimsCause[] }): Markup {
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
