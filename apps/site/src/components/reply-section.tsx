import type { Claim } from "@claimwire/schema";
import { CLOSING_LINE, isAdverse, NO_REPLY } from "@claimwire/wire";
import type { Html } from "../html.js";
import type { Site } from "../site.js";
import { ClaimList } from "./claim-list.js";

interface ReplySectionProps {
  readonly site: Site;
  readonly id: string;
  readonly claim: Claim;
}

/** What those concerned answered, or that no answer is recorded here; and whose claim this is. */
export function ReplySection({ site, id, claim }: ReplySectionProps): Html {
  const replies = repliesTo(site, id);
  const adverse = isAdverse(claim, site.index.records);
  if (replies.length === 0 && !adverse) return null;
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">Reply</h2>
      {replies.length === 0 ? <p>{NO_REPLY}</p> : <ClaimList site={site} ids={replies} />}
      {adverse && <p class="closing">{CLOSING_LINE}</p>}
    </section>
  );
}

/** The claims that respond to a claim; a retracted one is no reply any more. */
export function repliesTo({ index }: Site, id: string): string[] {
  return index.relationsTo
    .get(id)
    .filter(
      ({ type, claim }) => type === "responds-to" && index.claims.get(claim)?.status?.state !== "retracted",
    )
    .map(({ claim }) => claim);
}
