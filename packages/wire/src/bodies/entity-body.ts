import { type Html, html, isolate, link, stack } from "@claimwire/feeds";
import { ENTITY_TYPES, type Entity, labelOf, SCHEMES } from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../context/change-context.js";

import { languageName } from "../words/language.js";
import { publicRoleInWords } from "../words/object-words.js";
import { fieldRows } from "./field-rows.js";
import { type Fact, factList, footer, whatChanged, why } from "./sections.js";

/** The body of an entry on an entity: what it is and what it is called, nothing of its conduct. */
export function entityBody(context: ChangeContext, entity: Entity): Html {
  const { name, type, description, names = {}, identifiers = {}, partOf, publicRole } = entity;
  const { subject, after } = context;
  const facts: readonly Fact[] = [
    ["Type", labelOf(ENTITY_TYPES, type)],
    ["Description", description],
    ["Public role", publicRole === undefined ? undefined : publicRoleInWords(publicRole, after)],
    ["Part of", partOf === undefined ? undefined : context.references.link(`entities/${partOf}`)],
    ...Object.entries(names).map(
      ([tag, list]): Fact => [`Name in ${languageName(tag)}`, isolate(list.join(", "))],
    ),
    ...Object.entries(identifiers).map(([scheme, { value }]): Fact => [labelOf(SCHEMES, scheme), value]),
    ...fieldRows(context, entity),
  ];
  return stack(
    html`<p><strong>${link(pageUrl(context, subject), isolate(name))}</strong></p>`,
    whatChanged(context),
    why(context),
    factList(facts),
    footer(context),
  );
}
