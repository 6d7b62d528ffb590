import { CLAIM_STANDARDS, findRecord, MODES, STATES } from "@claimwire/schema";
import { entityName } from "@claimwire/wire";
import type { Markup, Props, WithChildren } from "../../markup.js";
import { Marks } from "../elements/lines.js";
import { NamedLink } from "../elements/record-link.js";

/** A claim in a list: its statement, who asserts it, what kind of assertion it is, and whether it stands. */
function ClaimItem({ site, id }: Props<{ id: string }>): Markup {
  const claim = findRecord(site.index.records, "claims", id);
  if (claim === undefined) {
    return (
      <li>
        <NamedLink site={site} kind="claims" id={id} />
      </li>
    );
  }
  const mode = claim.mode ?? CLAIM_STANDARDS.mode;
  const certainty = claim.certainty ?? CLAIM_STANDARDS.certainty;
  const state = claim.status?.state;
  return (
    <li class="claim-item" data-mode={mode} data-state={state ?? "standing"}>
      <p class="statement">
        <NamedLink site={site} kind="claims" id={id} />
      </p>
      <Marks
        pieces={[
          <>
            <span class="visually-hidden">Asserted by </span>
            <bdi>{entityName(site.index.records, claim.assertedBy)}</bdi>
          </>,
          <span title={MODES[mode].definition}>{mode}</span>,
          certainty !== CLAIM_STANDARDS.certainty && certainty,
          state === undefined ? (
            "stands"
          ) : (
            <strong class={`state-${state}`} title={STATES[state].definition}>
              {STATES[state].label.toLowerCase()}
            </strong>
          ),
        ]}
      />
    </li>
  );
}

/** Claims, each once; `filtered` by the `Filters` before them. */
export function ClaimList(props: Props<{ ids: readonly string[]; filtered?: boolean }>): Markup {
  const { site, ids, filtered } = props;
  return (
    <ul class={filtered ? "claims filtered" : "claims"}>
      {ids.map((id) => (
        <ClaimItem site={site} id={id} />
      ))}
    </ul>
  );
}

type ClaimGroupProps = Props<WithChildren<{ heading: string; ids: readonly string[] }>>;

/** Some of the claims of a section under a heading that counts them; nothing when there are none. */
export function ClaimGroup({ site, heading, ids, children }: ClaimGroupProps): Markup {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{`${heading} (${ids.length})`}</h3>
      {children}
      <ClaimList site={site} ids={ids} />
    </>
  );
}
