import { findRecord, type Source } from "@claimwire/schema";
import { imprint } from "@claimwire/wire";

import type { Markup, Props } from "../../markup.js";
import { RecordLink } from "../elements/record-link.js";

/**
 * The title of a source in quotation marks, marked with its language; a title that we supply has brackets instead.
 * Pages print it only beside the publisher and the date, so that no headline speaks for us.
 */
export function SourceTitle({ source: { title, language } }: { readonly source: Source }): Markup {
  if (/^\[.*\]$/.test(title)) return <bdi>{title}</bdi>;
  return (
    <>
      “
      <cite>
        <bdi lang={language}>{title}</bdi>
      </cite>
      ”
    </>
  );
}

/** “Title” (publisher, date): the one way in which pages name a source. */
export function SourceCitation({ site, id }: Props<{ id: string }>): Markup {
  const source = findRecord(site.index.records, "sources", id);
  if (source === undefined) {
    return (
      <RecordLink site={site} kind="sources" id={id}>
        {id}
      </RecordLink>
    );
  }
  return (
    <span class="citation">
      <RecordLink site={site} kind="sources" id={id}>
        <SourceTitle source={source} />
      </RecordLink>{" "}
      (<bdi>{imprint(site.index.records, source)}</bdi>)
    </span>
  );
}
