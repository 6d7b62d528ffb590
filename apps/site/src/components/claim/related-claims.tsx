import { type Claim, phraseOf, RELATIONS, type RecordKey, type Relation, SHAPES } from "@claimwire/schema";
import {
  capitalise,
  closingLine,
  isAdverse,
  isShownAsReply,
  noReplyLine,
  relationInWords,
} from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { laterClaims, repliesIn, replyInWords } from "../../model/later-claims.js";
import type { Site } from "../../site.js";
import { Section } from "../frame/columns.js";
import { ClaimList } from "./claim-list.js";

interface Group {
  readonly heading: string;
  readonly definition: string;
  readonly claims: string[];
}

/** The relations of a claim, in both directions, by how they are; those that stand above its facts are left out. */
export function relationGroups(site: Site, id: string): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = (type: Relation["type"], heading: string, claim: string) => {
    const group = groups.get(heading) ?? { heading, definition: RELATIONS[type].definition, claims: [] };
    if (!group.claims.includes(claim)) group.claims.push(claim);
    groups.set(heading, group);
  };
  const replies = repliesIn(site.index, id);
  const later = new Set(laterClaims(site.index, id).map(({ type, claim }) => `${type} ${claim}`));
  for (const type of Object.keys(RELATIONS) as Relation["type"][]) {
    for (const relation of site.index.claims.get(id)?.relations ?? []) {
      if (relation.type === type) add(type, relationInWords(relation), relation.claim);
    }
    for (const relation of site.index.relationsTo.get(id)) {
      if (relation.type !== type || isShownAsReply(relation, replies)) continue;
      if (!later.has(`${type} ${relation.claim}`)) add(type, phraseOf(RELATIONS, type), relation.claim);
    }
  }
  return [...groups.values()];
}

/** The claims that a claim relates to and those that relate to it, by how they do. */
export function RelationSection({ site, id }: Props<{ id: string }>): Markup {
  const groups = relationGroups(site, id);
  if (groups.length === 0) return null;
  return (
    <Section id="relations" heading="Other claims" definition={`Linked by ${site.config.title}.`}>
      {groups.map(({ heading, definition, claims }) => (
        <>
          <h3>{heading}</h3>
          <p class="soft">{definition}</p>
          <ClaimList site={site} ids={claims} />
        </>
      ))}
    </Section>
  );
}

/** What updates, contradicts, qualifies or repeats a claim, before all that the claim says. */
export function LaterSection({ site, id }: Props<{ id: string }>): Markup {
  const later = laterClaims(site.index, id);
  if (later.length === 0) return null;
  const leads = new Map(later.map(({ claim, heading }) => [claim, heading]));
  const isLater = later.every(({ type }) => type === "updates");
  return (
    <section class="notice since" aria-labelledby="since">
      <h2 id="since">{isLater ? "Since then" : "Read with it"}</h2>
      <ClaimList site={site} ids={[...leads.keys()]} leads={leads} />
    </section>
  );
}

/** The replies of those concerned, or whether somebody looked for one; under an adverse claim, the closing line. */
export function ReplySection({ site, id, claim }: Props<{ id: string; claim: Claim }>): Markup {
  const replies = repliesIn(site.index, id);
  const adverse = isAdverse(claim, site.index.records);
  if (replies.length === 0 && !adverse) return null;
  const leads = new Map(
    replies.flatMap((reply) => {
      const how = replyInWords(site.index, reply, id);
      return how === undefined ? [] : [[reply, capitalise(how)] as const];
    }),
  );
  return (
    <section class="notice reply" aria-labelledby="reply">
      <h2 id="reply">Reply</h2>
      {replies.length === 0 ? (
        <p>{noReplyLine(claim)}</p>
      ) : (
        <ClaimList site={site} ids={replies} leads={leads} />
      )}
      {adverse && <p class="closing">{closingLine(site.config)}</p>}
    </section>
  );
}

/** Fields of a claim that have a section of their own on the page of the record that they name. */
const SHOWN = ["assertedBy", "about", "topics", "evidence", "relations", "status"];

/** The claims that name a record in any other field, by that field. */
export function OtherClaims({ site, record }: Props<{ record: RecordKey }>): Markup {
  const others = site.index.referrers
    .get(record)
    .filter(({ kind, place }) => kind === "claims" && !SHOWN.includes(fieldAt(place)));
  if (others.length === 0) return null;
  return (
    <>
      {SHAPES.claims.fields.map(({ name, label }) => {
        const ids = new Set(others.filter(({ place }) => fieldAt(place) === name).map(({ id }) => id));
        if (ids.size === 0) return null;
        return (
          <Section id={`as-${name}`} heading={`Claims that name it under “${label}”`} count={ids.size}>
            <ClaimList site={site} ids={[...ids]} />
          </Section>
        );
      })}
    </>
  );
}

/** The field of a record in which a place is: `about` of `claims/about/…`. */
function fieldAt(place: string): string {
  return place.split("/")[1] ?? "";
}
