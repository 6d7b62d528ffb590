import { type Html, html, isolate, link, stack } from "@claimwire/feeds";
import type { Entity } from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../entries/change-context.js";

import { ENTITY_TYPE_WORDS, SCHEME_WORDS } from "../words/codes.js";
import { publicRoleInWords } from "../words/entity-words.js";
import { languageName } from "../words/language.js";
import { type Fact, factList, footer, whatChanged, why } from "./sections.js";

/** The body of an entry on an entity: what it is and what it is called, nothing of its conduct. */
export function entityBody(context: ChangeContext, entity: Entity): Html {
  const { name, type, description, names = {}, identifiers = {}, partOf, publicRole } = entity;
  const { subject, after } = context;
  const facts: readonly Fact[] = [
    ["Type", ENTITY_TYPE_WORDS[type] ?? type],
    ["Description", description],
    ["Public role", publicRole === undefined ? undefined : publicRoleInWords(publicRole, after)],
    ["Part of", partOf === undefined ? undefined : context.references.entity(partOf)],
    ...Object.entries(names).map(
      ([tag, list]): Fact => [`Name in ${languageName(tag)}`, isolate(list.join(", "))],
    ),
    ...Object.entries(identifiers).map(
      ([scheme, { value }]): Fact => [SCHEME_WORDS[scheme as keyof typeof SCHEME_WORDS] ?? scheme, value],
    ),
  ];
  return stack(
    html`<p><strong>${link(pageUrl(context, subject), isolate(name))}</strong></p>`,
    whatChanged(context),
    why(context),
    factList(facts),
    footer(context),
  );
}
