import { type Claim, findRecord } from "@claimwire/schema";
import { entityName } from "@claimwire/wire";
import type { Markup, Props, WithChildren } from "../../markup.js";
import { sortNewestFirst } from "../../model/claim-time.js";
import type { Site } from "../../site.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { MoreLine } from "../elements/more-line.js";
import { NamedLink } from "../elements/record-link.js";
import { ClaimAmounts, ClaimDate, ClaimMarks } from "./claim-marks.js";

/** Words before the statement of a claim: what it has to do with the page. */
export type Leads = ReadonlyMap<string, string>;

interface ClaimListProps {
  readonly ids: readonly string[];
  readonly leads?: Leads;
  /** Whether the claims stay in the order in which they are given; else the newest event comes first. */
  readonly inOrder?: boolean;
  /** Whether there is a column of amounts even where no claim has one, so that rows of several pages fit together. */
  readonly withAmounts?: boolean;
}

/** Claims as a table, each once: statement, asserter, date, and amount and marks where one of them has any. */
export function ClaimList(props: Props<ClaimListProps>): Markup {
  const { site, ids, leads, inOrder = false, withAmounts = false } = props;
  const rows = inOrder ? ids : sortNewestFirst(site.index, new Set(ids));
  const hasAmounts = withAmounts || rows.some((id) => claimOf(site, id)?.quantities !== undefined);
  return (
    <table class="claims">
      <ColumnHeadings texts={["Claim", "Who says so", "When", ...(hasAmounts ? ["Amount"] : [])]} />
      <tbody>
        {rows.map((id) => (
          <ClaimRow site={site} id={id} lead={leads?.get(id)} hasAmounts={hasAmounts} />
        ))}
      </tbody>
    </table>
  );
}

function claimOf(site: Site, id: string): Claim | undefined {
  return findRecord(site.index.records, "claims", id);
}

type ClaimRowProps = Props<{ id: string; lead: string | undefined; hasAmounts: boolean }>;

function ClaimRow({ site, id, lead, hasAmounts }: ClaimRowProps): Markup {
  const claim = claimOf(site, id);
  return (
    <tr>
      <td class="statement">
        {lead !== undefined && <strong class="lead">{lead}: </strong>}
        <NamedLink site={site} kind="claims" id={id} />
        {claim && (
          <p class="marks">
            <ClaimMarks site={site} id={id} claim={claim} />
          </p>
        )}
      </td>
      <td>{claim && <bdi>{entityName(site.index.records, claim.assertedBy)}</bdi>}</td>
      <td class="date">{claim && <ClaimDate site={site} claim={claim} />}</td>
      {hasAmounts && <td class="amount">{claim && <ClaimAmounts site={site} claim={claim} />}</td>}
    </tr>
  );
}

type ClaimGroupProps = Props<
  WithChildren<{
    heading: string;
    ids: readonly string[];
    leads?: Leads;
    most?: number;
    all?: string | undefined;
  }>
>;

/**
 * Some of the claims of a section under a heading that counts them; nothing when there are none. Of more than `most`
 * it lists the newest, and leads to the list of `all`.
 */
export function ClaimGroup(props: ClaimGroupProps): Markup {
  const { site, heading, ids, leads, most = ids.length, all, children } = props;
  if (ids.length === 0) return null;
  const newest = sortNewestFirst(site.index, new Set(ids));
  return (
    <>
      <h3>{`${heading} (${ids.length})`}</h3>
      {children}
      <ClaimList site={site} ids={newest.slice(0, most)} inOrder {...(leads && { leads })} />
      <MoreLine shown={most} of={newest.length} href={all} />
    </>
  );
}
