import { labelOf, phraseOf, RELATIONS, type Relation } from "@claimwire/schema";
import { isShownAsReply } from "@claimwire/wire";

import type { Markup, Props } from "../../markup.js";
import type { Site } from "../../site.js";
import { ClaimList } from "./claim-list.js";
import { repliesIn } from "./reply-section.js";

interface Group {
  readonly heading: string;
  readonly definition: string;
  readonly claims: string[];
}

/** The relations of a claim, in both directions. Undefined when it has none. */
export function relationGroups(site: Site, id: string): readonly Group[] | undefined {
  const groups = new Map<string, Group>();
  const add = (type: Relation["type"], heading: string, claim: string) => {
    const group = groups.get(heading) ?? { heading, definition: RELATIONS[type].definition, claims: [] };
    if (!group.claims.includes(claim)) group.claims.push(claim);
    groups.set(heading, group);
  };
  const replies = repliesIn(site, id);
  for (const type of Object.keys(RELATIONS) as Relation["type"][]) {
    for (const relation of site.index.claims.get(id)?.relations ?? []) {
      if (relation.type === type) add(type, labelOf(RELATIONS, type), relation.claim);
    }
    for (const relation of site.index.relationsTo.get(id)) {
      // Replies have a place of their own on the page.
      if (relation.type === type && !isShownAsReply(relation, replies))
        add(type, phraseOf(RELATIONS, type), relation.claim);
    }
  }
  return groups.size === 0 ? undefined : [...groups.values()];
}

/** The claims that a claim relates to and those that relate to it, by how they do. */
export function RelationList({ site, groups }: Props<{ groups: readonly Group[] }>): Markup {
  return (
    <>
      {groups.map(({ heading, definition, claims }) => (
        <>
          <h3 title={definition}>{heading}</h3>
          <ClaimList site={site} ids={claims} />
        </>
      ))}
    </>
  );
}
