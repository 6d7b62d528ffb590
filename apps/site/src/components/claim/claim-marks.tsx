import { CLAIM_STANDARDS, type Claim, labelOf, MODES, type Quantity, STATES } from "@claimwire/schema";
import { amountInWords, type Wording } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { timeOfClaim } from "../../model/claim-time.js";
import { relationMarks } from "../../model/later-claims.js";
import { Joined } from "../elements/lines.js";
import { RecordDate } from "../elements/values.js";

type ClaimProps = Props<{ id: string; claim: Claim }>;

/** What is out of the ordinary about a claim: its state, what came later, and that it is no plain statement of fact. */
export function ClaimMarks({ site, id, claim }: ClaimProps): Markup {
  const mode = claim.mode ?? CLAIM_STANDARDS.mode;
  const certainty = claim.certainty ?? CLAIM_STANDARDS.certainty;
  const state = claim.status?.state;
  return (
    <Joined
      by=" · "
      pieces={[
        state !== undefined && (
          <strong class={`state-${state}`}>{labelOf(STATES, state).toLowerCase()}</strong>
        ),
        ...relationMarks(site.index, id, claim).map((mark) => <span class="later">{mark}</span>),
        mode !== CLAIM_STANDARDS.mode && labelOf(MODES, mode),
        certainty !== CLAIM_STANDARDS.certainty && certainty,
      ]}
    />
  );
}

/** When it happened; where the claim does not say, when it was made, and that it is that. */
export function ClaimDate({ site, claim }: Props<{ claim: Claim }>): Markup {
  const time = timeOfClaim(site.index, claim);
  if (time === undefined) return <span class="soft">no date</span>;
  if (!time.isReported) return <RecordDate date={time.date} />;
  return (
    <span class="soft">
      said <RecordDate date={time.date} />
    </span>
  );
}

/** The figures of a claim, as asserted: "nearly 62 million US dollars; projects: 5". */
export function ClaimAmounts({ site, claim }: Props<{ claim: Claim }>): Markup {
  return (
    <Joined
      by="; "
      pieces={(claim.quantities ?? []).map((one) => (
        <data value={`${one.value} ${one.unit}`}>{figureInWords(one, site.config)}</data>
      ))}
    />
  );
}

/** A figure with what it measures, unless the vocabulary says that its unit tells enough. */
function figureInWords(quantity: Quantity, wording: Wording): string {
  const { measures } = wording.vocabulary;
  const words = amountInWords(quantity, wording);
  const isPlain = measures[quantity.measure]?.plain === true;
  return isPlain ? words : `${labelOf(measures, quantity.measure)}: ${words}`;
}
