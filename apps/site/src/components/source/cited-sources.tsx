import type { Citation } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { NamedLink } from "../elements/record-link.js";
import { SourceCitation } from "./source-citation.js";

/** The sources that a source refers to, with the claims for which it does, where known. */
export function CitedSources({ site, cites }: Props<{ cites: readonly Citation[] }>): Markup {
  if (cites.length === 0) return null;
  return (
    <section aria-labelledby="cites">
      <h2 id="cites">What it cites ({cites.length})</h2>
      <ul class="cites">
        {cites.map(({ source, claims = [], via }) => (
          <li>
            <SourceCitation site={site} id={source} />
            {via !== undefined && (
              <span class="soft">
                , as listed by <SourceCitation site={site} id={via} />
              </span>
            )}
            {claims.length > 0 && (
              <ul>
                {claims.map((id) => (
                  <li>
                    <NamedLink site={site} kind="claims" id={id} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
