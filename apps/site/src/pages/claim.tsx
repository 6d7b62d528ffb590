import { type Claim, keyOf } from "@claimwire/schema";
import { entityName, listPath, pagePath } from "@claimwire/wire";

import { ClaimDetails } from "../components/claim/claim-details.js";
import { EvidenceList } from "../components/claim/evidence-list.js";
import { OtherClaims } from "../components/claim/other-claims.js";
import { RelationList, relationGroups } from "../components/claim/relation-list.js";
import { ReplySection } from "../components/claim/reply-section.js";
import { StatusNotice } from "../components/claim/status-notice.js";
import { Columns } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { Section } from "../components/frame/section.js";
import { HistorySection } from "../components/history/history-section.js";
import { RecordAside } from "../components/record/record-aside.js";
import type { Markup, Props } from "../markup.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** A page for each claim, retracted ones included. */
export function* claimPages(site: Site): Iterable<Page> {
  for (const [id, claim] of site.index.claims) {
    yield {
      path: pagePath(keyOf("claims", id)),
      title: claim.statement,
      description: `A claim asserted by ${entityName(site.index.records, claim.assertedBy)}, with its evidence, status and history.`,
      stream: keyOf("claims", id),
      body: <ClaimBody site={site} id={id} claim={claim} />,
    };
  }
}

function ClaimBody(props: Props<{ id: string; claim: Claim }>): Markup {
  const { site, id, claim } = props;
  const groups = relationGroups(site, id);
  return (
    <Columns aside={<RecordAside site={site} record={keyOf("claims", id)} />}>
      <PageHeading site={site} above={[{ path: listPath("claims"), label: "Claims" }]}>
        <bdi>{claim.statement}</bdi>
      </PageHeading>
      {claim.status && <StatusNotice site={site} status={claim.status} />}
      <ClaimDetails site={site} claim={claim} />
      <Section id="evidence" heading="Evidence">
        <EvidenceList site={site} evidence={claim.evidence} />
      </Section>
      <ReplySection site={site} id={id} claim={claim} />
      {groups && (
        <Section id="relations" heading="Other claims">
          <RelationList site={site} groups={groups} />
        </Section>
      )}
      <OtherClaims site={site} record={keyOf("claims", id)} />
      <HistorySection site={site} record={keyOf("claims", id)} />
    </Columns>
  );
}
