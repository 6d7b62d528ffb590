import { type PlainRecords, replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { findRecord, idOf, KIND_SINGULAR, kindOf, type RecordKey, type Records } from "@claimwire/schema";
import {
  apiDatasetPath,
  capitalise,
  listPath,
  pagePath,
  RELEASES_PATH,
  recordName,
  releasePath,
  statusInWords,
} from "@claimwire/wire";
import { COPY_SCRIPT } from "../components/elements/copy-button.js";
import { Detail, DetailList, Joined } from "../components/elements/lines.js";
import { NamedLink } from "../components/elements/record-link.js";
import { Instant } from "../components/elements/values.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { ReleaseLink } from "../components/history/history-section.js";
import { ReleaseLine } from "../components/history/release-line.js";
import { CiteSection } from "../components/record/cite-section.js";
import type { Markup, Props } from "../markup.js";
import { type AsOf, asOfEach, asOfPath, maySeePast } from "../model/as-of.js";
import { contentInWords } from "../model/change-history.js";
import { buildDatasetIndex } from "../model/dataset-index.js";
import { laterClaims, repliesIn } from "../model/later-claims.js";
import { citationAt } from "../model/record-citation.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";
import { ClaimContent } from "./claim.js";

/**
 * A page of a record for each release that changed it, as the record was then. Search engines are asked to leave them
 * out, so that nobody finds what was corrected before the correction.
 */
export function* asOfPages(site: Site): Iterable<Page> {
  for (const { release, after } of replaySteps(site.releases)) {
    const changed = site.history.in(release).flatMap(({ heldBy }) => heldBy);
    const records = new Set(changed.filter((key) => maySeePast(site, key)));
    if (records.size === 0) continue;
    const then: Site = { ...site, index: buildDatasetIndex(recordsThen(site, after)) };
    for (const record of records) yield asOfPage({ site, then, release, record });
  }
}

/** The records of a release, without those that may not be shown as they once were. */
function recordsThen(site: Site, after: PlainRecords): Records {
  const shown = [...after].filter(([key]) => maySeePast(site, key as RecordKey));
  return new Map(shown) as PlainRecords as Records;
}

/** A record as of a release: `site` is the newest, `then` the one of that release. */
type PastProps = Props<{ then: Site; release: ClaimsRelease; record: RecordKey }>;

function asOfPage(past: PastProps): Page {
  const { site, then, release, record } = past;
  const { version, released } = release;
  const kind = kindOf(record);
  const name = recordName(then.index.records, record);
  const path = asOfPath({ release, record });
  const claim = then.index.claims.get(idOf(record));
  return {
    path,
    title: `${name} (as of release ${version})`,
    description: `The ${KIND_SINGULAR[kind]} as it was in release ${version} of the dataset. It may have been corrected since.`,
    unlisted: true,
    stream: record,
    changed: { version, released },
    scripts: [COPY_SCRIPT],
    body: (
      <>
        <PageHeading
          site={site}
          above={[
            { path: RELEASES_PATH, label: "Releases" },
            { path: releasePath(version), label: version },
            { path: listPath(kind), label: capitalise(kind) },
          ]}
        >
          <bdi>{name}</bdi>
        </PageHeading>
        <AsOfNotice {...past} />
        {kind === "claims" && claim ? (
          <ClaimContent site={then} id={idOf(record)} claim={claim} />
        ) : (
          <PastContent then={then} record={record} />
        )}
        <PastDigests {...past} />
        <CiteSection items={citationAt(then, record, release, path)} />
      </>
    ),
  };
}

/** That the page is of the past, what the record is today, and where to read that. */
function AsOfNotice(past: PastProps): Markup {
  const { site, release, record } = past;
  const points = asOfEach(site, record);
  const place = points.findIndex((one) => one.release.version === release.version && one.record === record);
  const next = points[place + 1];
  const kind = KIND_SINGULAR[kindOf(record)];
  return (
    <section class="notice as-of" aria-label="As of a release">
      <p>
        <strong>
          This {kind} as of release {release.version}, <Instant at={release.released} />.
        </strong>{" "}
        {next === undefined ? (
          "No later release has changed it."
        ) : (
          <>
            Release <ReleaseLink site={site} version={next.release.version} /> changed it:{" "}
            <AsOfLink site={site} point={next} />.
          </>
        )}{" "}
        <StateNow {...past} />
        <a href={hrefOf(site, pagePath(record))}>Read the newest, with all that was said since</a>. Links lead
        to records as they are now.
      </p>
      <ReleaseLine site={site} record={record} at={release.version} />
    </section>
  );
}

function AsOfLink({ site, point }: Props<{ point: AsOf }>): Markup {
  return <a href={hrefOf(site, asOfPath(point))}>as of {point.release.version}</a>;
}

/** What a reader must know of a claim today: that it does not stand, what was answered since, and what came later. */
function StateNow({ site, then, record }: PastProps): Markup {
  if (kindOf(record) !== "claims") return null;
  const id = idOf(record);
  const status = findRecord(site.index.records, "claims", id)?.status;
  const told = new Set([
    ...repliesIn(then.index, id),
    ...laterClaims(then.index, id).map(({ claim }) => claim),
  ]);
  const replies = repliesIn(site.index, id).filter((reply) => !told.has(reply));
  const later = new Set(laterClaims(site.index, id).flatMap(({ claim }) => (told.has(claim) ? [] : [claim])));
  return (
    <>
      {status !== undefined && <strong>Today: {statusInWords(status)}. </strong>}
      {replies.length > 0 && (
        <strong>
          Answered since: <ClaimLinks site={site} ids={replies} />{" "}
        </strong>
      )}
      {later.size > 0 && (
        <>
          Said about it since: <ClaimLinks site={site} ids={[...later]} />{" "}
        </>
      )}
    </>
  );
}

function ClaimLinks({ site, ids }: Props<{ ids: readonly string[] }>): Markup {
  return <Joined by=" " pieces={ids.map((id) => <NamedLink site={site} kind="claims" id={id} />)} />;
}

/** Everything that a record said, in words. */
function PastContent({ then, record }: { readonly then: Site; readonly record: RecordKey }): Markup {
  return (
    <DetailList>
      {contentInWords(record, then.index.records, then.config).map(({ label, after }) => (
        <Detail name={label}>{after !== undefined && <bdi>{after}</bdi>}</Detail>
      ))}
    </DetailList>
  );
}

/** By which to check that the release is the one that was published. */
function PastDigests({ site, release }: PastProps): Markup {
  const { version, digest, target } = release;
  return (
    <details>
      <summary>For checking</summary>
      <DetailList>
        <Detail name="Release">
          <code class="digest">{digest}</code>
        </Detail>
        <Detail name="Dataset">
          <code class="digest">{target.dataset}</code>
        </Detail>
        <Detail name="Data">
          <a href={hrefOf(site, apiDatasetPath(version))}>The whole dataset then, as JSON</a>
        </Detail>
      </DetailList>
    </details>
  );
}
