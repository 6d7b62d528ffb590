import {
  BASES,
  type Claim,
  fieldsInRows,
  isStub,
  keyOf,
  REASONS,
  STATES,
  type Status,
} from "@claimwire/schema";
import { entityName, pagePath, recordName } from "@claimwire/wire";
import { ClaimList } from "../components/claim/claim-list.js";
import { EvidenceSections } from "../components/claim/evidence-list.js";
import {
  LaterSection,
  OtherClaims,
  RelationSection,
  ReplySection,
} from "../components/claim/related-claims.js";
import { DetailList, Marks } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { CodeMark } from "../components/elements/term.js";
import { RecordDate } from "../components/elements/values.js";
import type { Step } from "../components/frame/page-heading.js";
import { FieldDetails } from "../components/record/field-details.js";
import { recordPage } from "../components/record/record-page.js";
import type { Markup, Props } from "../markup.js";
import { reportedOn } from "../model/claim-time.js";
import { repliesIn } from "../model/later-claims.js";
import { claimLinkedData } from "../model/linked-data.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/** A page for each claim, retracted ones included. */
export function* claimPages(site: Site): Iterable<Page> {
  for (const [id, claim] of site.index.claims) {
    yield recordPage(site, keyOf("claims", id), {
      title: claim.statement,
      description: `A claim asserted by ${entityName(site.index.records, claim.assertedBy)}, with its evidence, status and history.`,
      heading: <bdi>{claim.statement}</bdi>,
      above: stepsAbove(site, claim),
      linkedData: claimLinkedData(site, id, claim),
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
      <EvidenceSections site={site} evidence={claim.evidence} />
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

/** What a reader asks of a claim first: how much, when, of whom. */
const FIRST = ["quantities", "when", "about", "topics"] as const;

const FACTS = [
  ...FIRST,
  ...fieldsInRows("claims").flatMap(({ name }) => (FIRST.some((first) => first === name) ? [] : [name])),
] as (keyof Claim)[];

/** What else a claim says, beside who asserts it and whether it stands. */
function ClaimDetails({ site, claim }: Props<{ claim: Claim }>): Markup {
  return (
    <DetailList>
      <FieldDetails site={site} kind="claims" record={claim} names={FACTS} />
    </DetailList>
  );
}

/** The topic of a claim and what it is about, which stand above it. */
function stepsAbove({ index }: Site, { topics = [], about = [] }: Claim): Step[] {
  const subject = about.find(({ role }) => role === "object")?.entity;
  const keys = [
    ...topics.slice(0, 1).map((id) => keyOf("topics", id)),
    ...(subject === undefined ? [] : [keyOf("entities", subject)]),
  ];
  return keys.flatMap((key) => {
    const record = index.records.get(key);
    return record === undefined || isStub(record)
      ? []
      : [{ path: pagePath(key), label: recordName(index.records, key) }];
  });
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
