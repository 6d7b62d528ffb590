import { idOf, isStub, KIND_SINGULAR, type Kind, kindOf, type RecordKey, targetsOf } from "@claimwire/schema";
import { capitalise, listPath, pagePath } from "@claimwire/wire";
import { NamedLink } from "../components/elements/record-link.js";
import { Columns } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { HistorySection } from "../components/history/history-section.js";
import { RecordAside } from "../components/record/record-frame.js";
import type { Markup, Props } from "../markup.js";
import type { Page } from "../page.js";
import type { Site } from "../site.js";

/**
 * A page for each id that once had content and has none now: moved, split, removed or withheld. So links to the id and
 * to its history never break.
 */
export function* formerPages(site: Site): Iterable<Page> {
  for (const key of site.history.keys()) {
    const record = site.index.records.get(key);
    if (record !== undefined && !isStub(record)) continue;
    const targets = record === undefined ? [] : targetsOf(record);
    yield {
      path: pagePath(key),
      title: `${capitalise(KIND_SINGULAR[kindOf(key)])} ${idOf(key)}`,
      description: "The content that was here now stands elsewhere, or was taken out; its history is kept.",
      stream: key,
      unlisted: true,
      body: <FormerBody site={site} record={key} targets={targets} />,
    };
  }
}

interface FormerBodyProps {
  readonly site: Site;
  readonly record: RecordKey;
  /** The ids to which the content went. */
  readonly targets: readonly string[];
}

function FormerBody({ site, record, targets }: FormerBodyProps): Markup {
  const kind = kindOf(record);
  return (
    <Columns aside={<RecordAside site={site} record={record} />}>
      <PageHeading site={site} above={[{ path: listPath(kind), label: capitalise(kind) }]}>
        <code>{idOf(record)}</code>
      </PageHeading>
      <section class="notice" aria-label="What became of it">
        {targets.length === 0 ? (
          <WhyItIsGone site={site} record={record} />
        ) : (
          <WhereItWent site={site} kind={kind} targets={targets} />
        )}
      </section>
      <HistorySection site={site} record={record} />
    </Columns>
  );
}

function WhyItIsGone({ site, record }: Props<{ record: RecordKey }>): Markup {
  const kind = KIND_SINGULAR[kindOf(record)];
  return site.withheld.has(record) ? (
    <p>
      <strong>Withheld.</strong> The content of this {kind} must not be shown, for legal or privacy necessity.
      The ledger keeps its fingerprint, so that the dataset still adds up.
    </p>
  ) : (
    <p>
      <strong>Removed.</strong> This {kind} was taken out of the dataset, for legal or privacy necessity.
    </p>
  );
}

function WhereItWent({ site, kind, targets }: Props<{ kind: Kind; targets: readonly string[] }>): Markup {
  const links = targets.map((id) => <NamedLink site={site} kind={kind} id={id} />);
  if (links.length === 1) {
    return (
      <p>
        <strong>Moved.</strong> This {KIND_SINGULAR[kind]} now stands at {links}.
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>Divided.</strong> This {KIND_SINGULAR[kind]} was split into:
      </p>
      <ul>
        {links.map((link) => (
          <li>{link}</li>
        ))}
      </ul>
    </>
  );
}
