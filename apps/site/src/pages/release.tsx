import { shorten } from "@claimwire/feeds";
import { type ClaimsCause, type ClaimsNote, type ClaimsRelease, toldSummary } from "@claimwire/release";
import { KINDS, type Kind, kindOf } from "@claimwire/schema";
import {
  apiDatasetPath,
  apiReleasePath,
  CAUSE_WORDS,
  capitalise,
  RELEASES_PATH,
  releasePath,
} from "@claimwire/wire";
import { COMPARE_PATH } from "../components/compare/compare-form.js";
import { COPY_SCRIPT } from "../components/elements/copy-button.js";
import { Detail, DetailList, Joined, Marks } from "../components/elements/lines.js";
import { Term } from "../components/elements/term.js";
import { Instant } from "../components/elements/values.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { ChangeLine } from "../components/history/change-line.js";
import { ChangedContent } from "../components/history/changed-content.js";
import { ReleaseLink } from "../components/history/history-section.js";
import { NoteText } from "../components/history/note-text.js";
import { ReleaseSummary } from "../components/history/release-summary.js";
import { CiteSection } from "../components/record/cite-section.js";
import { StreamAside } from "../components/subscribe/feed-links.js";
import type { Markup, Props } from "../markup.js";
import { AS_OF_PATH, asOfPath, maySeePast } from "../model/as-of.js";
import type { HistoryItem } from "../model/change-history.js";
import { datasetLinkedData } from "../model/linked-data.js";
import { citationOfRelease } from "../model/record-citation.js";
import { sortByImportance } from "../model/sort-by-importance.js";
import { changesPath } from "../model/told-changes.js";
import { wordIdIn } from "../model/word-lists.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** The most changes that a page shows with what was before and after; a longer one lists them. */
const SHOWN_WHOLE = 100;

/** Characters of what search engines and messengers show of a page; they cut what is longer. */
const MAX_DESCRIPTION = 300;

/** The most changes that a page lists. */
const LISTED = 600;

/** A page for each release. */
export function* releasePages(site: Site): Iterable<Page> {
  for (const release of site.releases) {
    const items = sortByImportance(site.history.in(release));
    yield {
      path: releasePath(release.version),
      title: `Release ${release.version}`,
      description:
        shorten(release.notes.map(toldSummary).join(" ").replaceAll("`", ""), MAX_DESCRIPTION) ||
        "A release without a change of the data.",
      stream: "releases",
      scripts: [COPY_SCRIPT],
      linkedData: datasetLinkedData(site, release),
      changed: { version: release.version, released: release.released },
      body: (
        <Columns aside={<ReleaseAside site={site} release={release} />}>
          <PageHeading site={site} above={[{ path: RELEASES_PATH, label: "Releases" }]}>
            Release {release.version}
          </PageHeading>
          <ReleaseDetails site={site} release={release} />
          <Section id="why" heading="Why">
            <ReleaseNotes notes={release.notes} />
          </Section>
          <Section id="changes" heading={`Changes (${items.length})`}>
            {items.length === 0 && <p>This release changes no record.</p>}
            {items.length > SHOWN_WHOLE && (
              <p class="soft">Each line leads to what the record said before and says now.</p>
            )}
            {KINDS.map((kind) => (
              <ChangesOfKind site={site} kind={kind} all={items.slice(0, LISTED)} />
            ))}
            {items.length > LISTED && (
              <p>
                {items.length - LISTED} more, less important ones. The{" "}
                <a href={hrefOf(site, changesPath(release.version))}>changes in words</a> hold all.
              </p>
            )}
          </Section>
          <CiteSection items={citationOfRelease(site, release)} />
        </Columns>
      ),
    };
  }
}

function ReleaseDetails({ site, release }: Props<{ release: ClaimsRelease }>): Markup {
  const { released, base, target, digest } = release;
  const next = site.releases.find((other) => other.base?.version === release.version);
  return (
    <DetailList>
      <Detail name="Released">
        <Instant at={released} exact />
      </Detail>
      <Detail name="Follows">
        {base === null ? "nothing; it is the first" : <ReleaseLink site={site} version={base.version} />}
      </Detail>
      <Detail name="Followed by">{next && <ReleaseLink site={site} version={next.version} />}</Detail>
      <Detail name="Changes">
        <ReleaseSummary release={release} />
      </Detail>
      <Detail name="Contents">
        <Joined pieces={Object.entries(target.counts).map(([kind, count]) => `${count} ${kind}`)} />
      </Detail>
      <Detail name="Cite">
        <a href="#cite">The dataset at this release</a>
      </Detail>
      <Detail name="Compare">
        <a href={`${hrefOf(site, COMPARE_PATH)}?from=${release.version}`}>with the newest</a>
      </Detail>
      <Detail name="For checking">
        <details>
          <summary>Digests of the release and of the dataset (SHA-256)</summary>
          <code class="digest">{digest}</code> <code class="digest">{target.dataset}</code>
        </details>
      </Detail>
    </DetailList>
  );
}

/** Beside a release: the feeds of releases, and its data. */
function ReleaseAside({ site, release: { version } }: Props<{ release: ClaimsRelease }>): Markup {
  return (
    <>
      <StreamAside site={site} stream="releases" />
      <Section id="data" heading="As data">
        <ul class="plain">
          <li>
            <a href={hrefOf(site, apiReleasePath(version))}>This release as JSON</a>
          </li>
          <li>
            <a href={hrefOf(site, apiDatasetPath(version))}>The whole dataset then</a>
          </li>
          <li>
            <a href={hrefOf(site, changesPath(version))}>Its changes in words, as JSON</a>
          </li>
          <li>
            <a href={`${hrefOf(site, AS_OF_PATH)}?release=${version}`}>All records as of this release</a>
          </li>
        </ul>
      </Section>
    </>
  );
}

function ReleaseNotes({ notes }: { readonly notes: readonly ClaimsNote[] }): Markup {
  if (notes.length === 0) return <p>No note was written: this release follows one of the code.</p>;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li id={noteAnchor(note.name)}>
          <p>
            <NoteText text={toldSummary(note)} />
          </p>
          <Marks
            pieces={[<Term id={wordIdIn("cause", note.cause)}>{CAUSE_WORDS[note.cause]}</Term>, note.bump]}
          />
        </li>
      ))}
    </ul>
  );
}

/** The id of the element that holds a why-note. */
function noteAnchor(name: string): string {
  return `note-${name}`;
}

function ChangesOfKind({ site, kind, all }: Props<{ kind: Kind; all: readonly HistoryItem[] }>): Markup {
  const items = all.filter(({ record }) => kindOf(record) === kind);
  if (items.length === 0) return null;
  return (
    <>
      <h3>
        {capitalise(kind)} ({items.length})
      </h3>
      <ul class="changes">
        {items.map((item) => (
          <li>
            <ChangeLine site={site} item={item} />
            <PastLinks site={site} item={item} />
            <Causes causes={item.change.causes} />
            {all.length <= SHOWN_WHOLE && <ChangedContent item={item} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The pages of a record as of the release that changed it. */
function PastLinks({ site, item: { release, heldBy } }: Props<{ item: HistoryItem }>): Markup {
  const shown = heldBy.filter((record) => maySeePast(site, record));
  return (
    <span class="soft">
      {shown.map((record) => (
        <>
          {" "}
          <a href={hrefOf(site, asOfPath({ release, record }))}>as of then</a>
        </>
      ))}
    </span>
  );
}

/** Why a change was made, by the notes above. */
function Causes({ causes }: { readonly causes: readonly ClaimsCause[] }): Markup {
  return (
    <p class="cause">
      Why:{" "}
      <Joined
        by="; "
        pieces={causes.map(({ code, note }) => (
          <a href={`#${noteAnchor(note)}`}>{CAUSE_WORDS[code].toLowerCase()}</a>
        ))}
      />
    </p>
  );
}
