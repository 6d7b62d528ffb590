import { idOf, isStub, KIND_SINGULAR, type Kind, kindOf, type RecordKey, targetsOf } from "@claimwire/schema";
import { capitalise } from "@claimwire/wire";
import { NamedLink } from "../components/elements/record-link.js";
import { recordPage } from "../components/record/record-page.js";
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
    yield recordPage(site, key, {
      title: `${capitalise(KIND_SINGULAR[kindOf(key)])} ${idOf(key)}`,
      description: "The content that was here now stands elsewhere, or was taken out; its history is kept.",
      unlisted: true,
      heading: <code>{idOf(key)}</code>,
      body: (
        <section class="notice" aria-label="What became of it">
          {record === undefined ? (
            <WhyItIsGone site={site} record={key} />
          ) : (
            <WhereItWent site={site} kind={kindOf(key)} targets={targetsOf(record)} />
          )}
        </section>
      ),
    });
  }
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
