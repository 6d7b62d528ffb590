import { html, isolate, linkTo, type SafeHtml, stack } from "@claimwire/feeds";
import { ENTITY_TYPES, type Entity, labelOf } from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../context/change-context.js";
import { languageName } from "../words/language.js";
import { publicRoleInWords } from "../words/object-words.js";
import { fieldRows } from "./field-rows.js";
import { type FactRow, factList, footer, whatChanged, why } from "./sections.js";

/** The body of an entry about an entity: its type and names, and nothing about what it does. */
export function entityBody(context: ChangeContext, entity: Entity): SafeHtml {
  const { name, type, description, names = {}, identifiers = {}, partOf, publicRole } = entity;
  const { subject, after } = context;
  const facts: readonly FactRow[] = [
    ["Type", labelOf(ENTITY_TYPES, type)],
    ["Description", description],
    ["Public role", publicRole === undefined ? undefined : publicRoleInWords(publicRole, after)],
    ["Part of", partOf === undefined ? undefined : context.references.link("entities", partOf)],
    ...Object.entries(names).map(
      ([tag, list]): FactRow => [`Name in ${languageName(tag)}`, isolate(list.join(", "))],
    ),
    ...Object.entries(identifiers).map(
      ([scheme, { value }]): FactRow => [labelOf(context.config.vocabulary.schemes, scheme), value],
    ),
    ...fieldRows(context, entity),
  ];
  return stack(
    html`<p><strong>${linkTo(pageUrl(context, subject), isolate(name))}</strong></p>`,
    whatChanged(context),
    why(context),
    factList(facts),
    footer(context),
  );
}
