import { type Kind, keyOf } from "@claimwire/schema";
import { capitalise, pagePath, recordName } from "@claimwire/wire";
import { PageHeading } from "../components/frame/page-heading.js";
import { Pager } from "../components/frame/pager.js";
import { SEARCH_PATH } from "../components/frame/search-form.js";
import { SourceCitation } from "../components/source/source-list.js";
import type { Markup, Props } from "../markup.js";
import { type Initial, type ListedName, nameLists, namesPath } from "../model/name-lists.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** How many names a page lists. */
const PER_PAGE = 300;

/** The names and titles of all records by kind and first letter: a search for a browser without scripts. */
export function* namesPages(site: Site): Iterable<Page> {
  for (const { kind, initials } of nameLists(site)) {
    for (const initial of initials) yield* initialPages(site, kind, initial);
  }
}

function* initialPages(site: Site, kind: Kind, { slug, label, names }: Initial): Iterable<Page> {
  const last = Math.ceil(names.length / PER_PAGE);
  for (let number = 1; number <= last; number += 1) {
    const shown = names.slice((number - 1) * PER_PAGE, number * PER_PAGE);
    const title = `${capitalise(kind)}: ${label}${number === 1 ? "" : `, page ${number}`}`;
    yield {
      path: namesPath(kind, slug, number),
      title,
      description: `${title}: every name or title of ${kind} that begins so, in any script.`,
      stream: "all",
      body: (
        <>
          <PageHeading site={site} above={[{ path: SEARCH_PATH, label: "Search" }]}>
            {title}
          </PageHeading>
          <ul class="plain names">
            {shown.map((name) => (
              <li>
                <NameLine site={site} kind={kind} name={name} />
              </li>
            ))}
          </ul>
          <Pager site={site} pathOf={(page) => namesPath(kind, slug, page)} number={number} last={last} />
        </>
      ),
    };
  }
}

/** A name, and whose it is where it is not the one that pages use; a title with its publisher and date. */
function NameLine({ site, kind, name }: Props<{ kind: Kind; name: ListedName }>): Markup {
  const { text, language, id } = name;
  if (kind === "sources") return <SourceCitation site={site} id={id} />;
  const own = recordName(site.index.records, keyOf(kind, id));
  return (
    <>
      <a href={hrefOf(site, pagePath(keyOf(kind, id)))}>
        <bdi lang={language}>{text}</bdi>
      </a>
      {own !== text && (
        <span class="soft">
          {" "}
          → <bdi>{own}</bdi>
        </span>
      )}
    </>
  );
}
