import type { Citation } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { NamedLink } from "../elements/record-link.js";
import { Section } from "../frame/section.js";
import { SourceCitation } from "./source-citation.js";

/** The sources that a source refers to, with the claims for which it does, where known. */
export function CitedSources({ site, cites }: Props<{ cites: readonly Citation[] }>): Markup {
  if (cites.length === 0) return null;
  return (
    <Section id="cites" heading={`What it cites (${cites.length})`}>
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
    </Section>
  );
}
