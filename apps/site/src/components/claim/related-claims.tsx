import { type Claim, phraseOf, RELATIONS, type RecordKey, type Relation, SHAPES } from "@claimwire/schema";
import {
  CLOSING_LINE,
  isAdverse,
  isShownAsReply,
  noReplyLine,
  relationInWords,
  repliesTo,
} from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { Site } from "../../site.js";
import { Section } from "../frame/columns.js";
import { ClaimList } from "./claim-list.js";

interface Group {
  readonly heading: string;
  readonly definition: string;
  readonly claims: string[];
}

/** The relations of a claim, in both directions, by how they are. */
export function relationGroups(site: Site, id: string): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = (type: Relation["type"], heading: string, claim: string) => {
    const group = groups.get(heading) ?? { heading, definition: RELATIONS[type].definition, claims: [] };
    if (!group.claims.includes(claim)) group.claims.push(claim);
    groups.set(heading, group);
  };
  const replies = repliesIn(site, id);
  for (const type of Object.keys(RELATIONS) as Relation["type"][]) {
    for (const relation of site.index.claims.get(id)?.relations ?? []) {
      if (relation.type === type) add(type, relationInWords(relation), relation.claim);
    }
    for (const relation of site.index.relationsTo.get(id)) {
      // Replies have a place of their own on the page.
      if (relation.type === type && !isShownAsReply(relation, replies))
        add(type, phraseOf(RELATIONS, type), relation.claim);
    }
  }
  return [...groups.values()];
}

/** The claims that a claim relates to and those that relate to it, by how they do. */
export function RelationSection({ site, id }: Props<{ id: string }>): Markup {
  const groups = relationGroups(site, id);
  if (groups.length === 0) return null;
  return (
    <Section id="relations" heading="Other claims">
      {groups.map(({ heading, definition, claims }) => (
        <>
          <h3 title={definition}>{heading}</h3>
          <ClaimList site={site} ids={claims} />
        </>
      ))}
    </Section>
  );
}

/** The replies of those concerned, or whether somebody looked for one; under an adverse claim, the closing line. */
export function ReplySection({ site, id, claim }: Props<{ id: string; claim: Claim }>): Markup {
  const replies = repliesIn(site, id);
  const adverse = isAdverse(claim, site.index.records);
  if (replies.length === 0 && !adverse) return null;
  return (
    <Section id="reply" heading="Reply">
      {replies.length === 0 ? <p>{noReplyLine(claim)}</p> : <ClaimList site={site} ids={replies} />}
      {adverse && <p class="closing">{CLOSING_LINE}</p>}
    </Section>
  );
}

/**
 * The ids of the claims that reply to a claim, by the same rule as in its feed entries; a retracted claim is no reply.
 */
export function repliesIn({ index }: Site, id: string): readonly string[] {
  const claim = index.claims.get(id);
  return claim === undefined ? [] : repliesTo(claim, index.relationsTo.get(id), index.records);
}

/** Fields of a claim that have a section of their own on the page of the record that they name. */
const SHOWN = ["assertedBy", "about", "topics", "evidence", "relations", "status"];

/** The claims that name a record in any other field, by that field. */
export function OtherClaims({ site, record }: Props<{ record: RecordKey }>): Markup {
  const referrers = site.index.referrers.get(record);
  return (
    <>
      {SHAPES.claims.fields.map(({ name, label }) => {
        const at = referrers.filter(({ place }) => !SHOWN.includes(name) && place.split("/")[1] === name);
        const ids = new Set(at.flatMap(({ kind, id }) => (kind === "claims" ? [id] : [])));
        return (
          <Section id={`as-${name}`} heading={`Claims that name it under “${label}”`} count={ids.size}>
            <ClaimList site={site} ids={[...ids]} />
          </Section>
        );
      })}
    </>
  );
}
