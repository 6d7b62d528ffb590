import { followStub, type Kind, keyOf, type RecordKey } from "@claimwire/schema";
import { pagePath, recordName } from "@claimwire/wire";
import type { Markup, Props, WithChildren } from "../../markup.js";
import { hrefOf, type Site } from "../../site.js";
import { renderOnce } from "./render-once.js";

type RecordProps = Props<{ kind: Kind; id: string }>;

/** A link to a record's page; plain text when there is no such page. */
export function RecordLink({ site, kind, id, children }: WithChildren<RecordProps>): Markup {
  const target = pageOf(site, kind, id);
  return target === undefined ? children : <a href={hrefOf(site, pagePath(target))}>{children}</a>;
}

/** Where a link to a record leads: a moved one's new page; a split one's own, which names the parts. */
function pageOf({ index, history }: Site, kind: Kind, id: string): RecordKey | undefined {
  const [first, ...others] = followStub(index.records, kind, id);
  const key = keyOf(kind, first === undefined || others.length > 0 ? id : first);
  return history.has(key) ? key : undefined;
}

/** A record of any kind by its name; a source's is its title with publisher and date. */
export function NamedLink({ site, kind, id }: RecordProps): Markup {
  return renderOnce(site, `link ${kind}/${id}`, () => (
    <RecordLink site={site} kind={kind} id={id}>
      <bdi>{recordName(site.index.records, keyOf(kind, id))}</bdi>
    </RecordLink>
  ));
}
