import { keyOf, type RecordKey } from "@claimwire/schema";
import { capitalise, listPath, pagePath, recordName } from "@claimwire/wire";
import { ClaimList } from "../../components/claim/claim-list.js";
import { claimsInWords } from "../../components/elements/values.js";
import { Columns, Section } from "../../components/frame/columns.js";
import { PageHeading } from "../../components/frame/page-heading.js";
import { Pager } from "../../components/frame/pager.js";
import { ClaimFiles } from "../../components/record/claim-files.js";
import { FollowLink } from "../../components/subscribe/feed-links.js";
import { claimsCsv, claimsJson } from "../../model/claim-table.js";
import { sortNewestFirst } from "../../model/claim-time.js";
import { claimsConcerning, claimsOnTopic } from "../../model/dataset-index.js";
import { PER_PAGE, recordClaimsPath } from "../../model/record-claims.js";
import type { ListFile, Page } from "../../page.js";
import type { Site } from "../../site.js";

/** The claims of each entity and topic as data, and as a list of their own where the record's page cannot hold all. */
export function* recordClaimsPages(site: Site): Iterable<Page | ListFile> {
  for (const id of site.index.entities.keys()) {
    yield* claimsOf(site, keyOf("entities", id), claimsConcerning(site.index, id));
  }
  for (const id of site.index.topics.keys()) {
    yield* claimsOf(site, keyOf("topics", id), claimsOnTopic(site.index, id));
  }
}

function* claimsOf(site: Site, record: RecordKey, claims: readonly string[]): Iterable<Page | ListFile> {
  if (claims.length === 0) return;
  const ids = sortNewestFirst(site.index, claims);
  if (ids.length > PER_PAGE) yield* listPages(site, record, ids);
  yield { path: `${pagePath(record)}claims.csv`, data: claimsCsv(site, ids) };
  yield { path: `${pagePath(record)}claims.json`, data: claimsJson(site, pagePath(record), ids) };
}

function* listPages(site: Site, record: RecordKey, ids: readonly string[]): Iterable<Page> {
  const name = recordName(site.index.records, record);
  const last = Math.ceil(ids.length / PER_PAGE);
  const [kind] = record.split("/");
  for (let number = 1; number <= last; number += 1) {
    const shown = ids.slice((number - 1) * PER_PAGE, number * PER_PAGE);
    const title = number === 1 ? `All claims: ${name}` : `All claims: ${name}, page ${number}`;
    yield {
      path: recordClaimsPath(record, number),
      title,
      description: `${title}. ${claimsInWords(ids.length)}, newest event first, with who says so, when and how much.`,
      stream: record,
      body: (
        <Columns
          aside={
            <Section id="data" heading="This list as data">
              <p>
                <ClaimFiles site={site} record={record} />
              </p>
              <p>
                <FollowLink site={site} stream={record} of={name} />
              </p>
            </Section>
          }
        >
          <PageHeading
            site={site}
            above={[
              { path: listPath(kind === "topics" ? "topics" : "entities"), label: capitalise(kind ?? "") },
              { path: pagePath(record), label: name },
            ]}
          >
            <bdi>{title}</bdi>
          </PageHeading>
          <p class="lede">
            {`${claimsInWords(ids.length)}, newest event first; these are ${(number - 1) * PER_PAGE + 1} to ${(number - 1) * PER_PAGE + shown.length}.`}
          </p>
          <ClaimList site={site} ids={shown} inOrder />
          <Pager site={site} pathOf={(page) => recordClaimsPath(record, page)} number={number} last={last} />
        </Columns>
      ),
    };
  }
}
