import type { Claim } from "@claimwire/schema";
import { CLOSING_LINE, isAdverse, NO_REPLY, repliesTo } from "@claimwire/wire";

import type { Markup, Props } from "../../markup.js";
import type { Site } from "../../site.js";
import { Section } from "../frame/section.js";
import { ClaimList } from "./claim-list.js";

/** The replies of those concerned, or that none is recorded here; under an adverse claim, the closing line. */
export function ReplySection({ site, id, claim }: Props<{ id: string; claim: Claim }>): Markup {
  const replies = repliesIn(site, id);
  const adverse = isAdverse(claim, site.index.records);
  if (replies.length === 0 && !adverse) return null;
  return (
    <Section id="reply" heading="Reply">
      {replies.length === 0 ? <p>{NO_REPLY}</p> : <ClaimList site={site} ids={replies} />}
      {adverse && <p class="closing">{CLOSING_LINE}</p>}
    </Section>
  );
}

/**
 * The ids of the claims that reply to a claim, by the same rule as in its feed entries; a retracted claim is no reply.
 */
export function repliesIn({ index }: Site, id: string): readonly string[] {
  const claim = index.claims.get(id);
  return claim === undefined ? [] : repliesTo(claim, index.relationsTo.get(id), index.records);
}
