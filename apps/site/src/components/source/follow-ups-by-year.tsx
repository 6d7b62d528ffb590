import { keyOf } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { followUpsOf, UNDATED } from "../../model/source/follow-ups-by-year.js";
import { NamedLink, RecordLink } from "../elements/record-link.js";
import { claimsInWords, Instant } from "../elements/values.js";
import { Section } from "../frame/columns.js";
import { FollowUpBars } from "../pictures/follow-up-bars.js";
import { OpenLinks } from "./open-links.js";
import { SourceItem } from "./source-list.js";

/** The sources that cite this one, by the year in which they were published, newest first, each with what it adds. */
export function FollowUpsByYear({ site, id }: Props<{ id: string }>): Markup {
  const years = followUpsOf(site.index, id);
  const followUps = years.flatMap(([, sources]) => sources);
  return (
    <Section id="follow-ups" heading="Follow-ups" count={followUps.length}>
      <p class="soft">Later documents that cite this one, each with what it adds.</p>
      <FollowUpBars site={site} id="by-year" ids={followUps} />
      {years.map(([year, sources]) => (
        <>
          <h3>
            {year === UNDATED ? "No date given" : year} ({sources.length})
          </h3>
          <ol class="sources">
            {sources.map((source) => (
              <SourceItem site={site} id={source} after={<WhatItAdds site={site} id={source} />}>
                <Entered site={site} id={source} />
              </SourceItem>
            ))}
          </ol>
        </>
      ))}
    </Section>
  );
}

function Entered({ site, id }: Props<{ id: string }>): Markup {
  const times = site.history.timesOf(keyOf("sources", id));
  return (
    times && (
      <>
        entered <Instant at={times.entered.released} />
      </>
    )
  );
}

/** How many of the claims of a follow-up stand beside it; the page of the follow-up has all. */
const SHOWN = 3;

function WhatItAdds({ site, id }: Props<{ id: string }>): Markup {
  const source = site.index.sources.get(id);
  const claims = site.index.claimsRestingOn
    .get(id)
    .flatMap(({ claim, footing }) => (footing === "states" ? [claim] : []));
  return (
    <>
      {source && <OpenLinks source={source} />}
      {claims.length > 0 && (
        <ul class="adds">
          {claims.slice(0, SHOWN).map((claim) => (
            <li>
              <NamedLink site={site} kind="claims" id={claim} />
            </li>
          ))}
          {claims.length > SHOWN && (
            <li>
              <RecordLink site={site} kind="sources" id={id}>
                {claimsInWords(claims.length - SHOWN)} more
              </RecordLink>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
