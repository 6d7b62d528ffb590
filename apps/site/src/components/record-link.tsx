import { followStub, idOf, type Kind, keyOf, kindOf, type RecordKey } from "@claimwire/schema";
import { claimStatement, entityName, pagePath, recordName, topicLabel } from "@claimwire/wire";

import type { Child } from "hono/jsx";
import type { Html } from "../html.js";
import { hrefOf, type Site } from "../site.js";

interface RecordLinkProps {
  readonly site: Site;
  readonly kind: Kind;
  readonly id: string;
  readonly children?: Child;
}

/** A link to a record's page; plain text when there is no such page. */
export function RecordLink({ site, kind, id, children }: RecordLinkProps): Html {
  const target = pageOf(site, kind, id);
  return target === undefined ? children : <a href={hrefOf(site, pagePath(target))}>{children}</a>;
}

/** Where a link to a record leads: a moved one's new page; a split one's own, which names the parts. */
function pageOf({ index, history }: Site, kind: Kind, id: string): RecordKey | undefined {
  const [first, ...others] = followStub(index.records, kind, id);
  const key = keyOf(kind, first === undefined || others.length > 0 ? id : first);
  return history.has(key) ? key : undefined;
}

interface NameProps {
  readonly site: Site;
  readonly id: string;
}

export function EntityLink({ site, id }: NameProps): Html {
  return (
    <RecordLink site={site} kind="entities" id={id}>
      <bdi>{entityName(site.index.records, id)}</bdi>
    </RecordLink>
  );
}

export function TopicLink({ site, id }: NameProps): Html {
  return (
    <RecordLink site={site} kind="topics" id={id}>
      <bdi>{topicLabel(site.index.records, id)}</bdi>
    </RecordLink>
  );
}

export function ClaimLink({ site, id }: NameProps): Html {
  return (
    <RecordLink site={site} kind="claims" id={id}>
      <bdi>{claimStatement(site.index.records, id)}</bdi>
    </RecordLink>
  );
}

/** A record of any kind by its name; a source's is its title with publisher and date. */
export function NamedLink({ site, record }: { readonly site: Site; readonly record: RecordKey }): Html {
  return (
    <RecordLink site={site} kind={kindOf(record)} id={idOf(record)}>
      <bdi>{recordName(site.index.records, record)}</bdi>
    </RecordLink>
  );
}
