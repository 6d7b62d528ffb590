import { BASES, type Claim, keyOf, REASONS, STATES, type Status } from "@claimwire/schema";
import { entityName, statusInWords } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { EvidenceList } from "../components/claim/evidence-list.js";
import {
  LaterSection,
  OtherClaims,
  RelationSection,
  ReplySection,
} from "../components/claim/related-claims.js";
import { Detail, DetailList, Marks } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { CodeMark } from "../components/elements/term.js";
import { RecordDate } from "../components/elements/values.js";
import { Section } from "../components/frame/columns.js";
import { FieldDetails } from "../components/record/field-details.js";
import { recordPage } from "../components/record/record-page.js";
import type { Markup, Props } from "../markup.js";
import { reportedOn } from "../model/claim-time.js";
import { repliesIn } from "../model/later-claims.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** A page for each claim, retracted ones included. */
export function* claimPages(site: Site): Iterable<Page> {
  for (const [id, claim] of site.index.claims) {
    yield recordPage(site, keyOf("claims", id), {
      title: claim.statement,
      description: `A claim asserted by ${entityName(site.index.records, claim.assertedBy)}, with its evidence, status and history.`,
      heading: <bdi>{claim.statement}</bdi>,
      body: <ClaimContent site={site} id={id} claim={claim} />,
    });
  }
}

/** All that the page of a claim says of it but its statement and its history. */
export function ClaimContent({ site, id, claim }: Props<{ id: string; claim: Claim }>): Markup {
  return (
    <>
      <Byline site={site} claim={claim} />
      {claim.status && <StatusNotice site={site} id={id} status={claim.status} />}
      <LaterSection site={site} id={id} />
      <ReplySection site={site} id={id} claim={claim} />
      <ClaimDetails site={site} claim={claim} />
      <Section id="evidence" heading="Evidence">
        <EvidenceList site={site} evidence={claim.evidence} />
      </Section>
      <RelationSection site={site} id={id} />
      <OtherClaims site={site} record={keyOf("claims", id)} />
    </>
  );
}

/** Who asserts a claim, on which day, and how they know. */
function Byline({ site, claim }: Props<{ claim: Claim }>): Markup {
  const reported = reportedOn(site.index, claim);
  return (
    <Marks
      pieces={[
        <NamedLink site={site} kind="entities" id={claim.assertedBy} />,
        reported !== undefined && <RecordDate date={reported} />,
        <CodeMark codes={BASES} code={claim.basis} />,
      ]}
    />
  );
}

/** Who asserts a claim and how they know, whether it stands, and what else it says. */
function ClaimDetails({ site, claim }: Props<{ claim: Claim }>): Markup {
  return (
    <DetailList>
      <Detail name="Asserted by">
        <NamedLink site={site} kind="entities" id={claim.assertedBy} />,{" "}
        <CodeMark codes={BASES} code={claim.basis} />
      </Detail>
      <Detail name="Status">{claim.status && statusInWords(claim.status)}</Detail>
      <FieldDetails site={site} kind="claims" record={claim} />
    </DetailList>
  );
}

const LINKS_HEADING: Readonly<Record<Status["state"], string>> = {
  disputed: "What stands against it:",
  superseded: "What takes its place:",
  retracted: "See instead:",
};

/**
 * The notice above a claim that is disputed, superseded or retracted: its state, the reason, and links to other claims;
 * replies have a place of their own below it.
 */
function StatusNotice({ site, id, status }: Props<{ id: string; status: Status }>): Markup {
  const { state, reason, since, note } = status;
  const replies = repliesIn(site.index, id);
  const by = (status.by ?? []).filter((other) => !replies.includes(other));
  return (
    <section class={`notice state-${state}`} aria-label="Status">
      <p>
        <strong>
          <CodeMark codes={STATES} code={state} />:
        </strong>{" "}
        <CodeMark codes={REASONS} code={reason} />
        {since !== undefined && (
          <>
            , since <RecordDate date={since} />
          </>
        )}
        .
      </p>
      {note !== undefined && <p>{note}</p>}
      {by.length > 0 && (
        <>
          <p>{LINKS_HEADING[state]}</p>
          <ClaimList site={site} ids={by} />
        </>
      )}
    </section>
  );
}
