import { type HtmlPart, html } from "@claimwire/feeds";
import type { Json, JsonObject } from "@claimwire/ledger";
import {
  type About,
  type Field,
  fieldsInRows,
  type Kind,
  labelOf,
  phraseOf,
  ROLES,
  type Shape,
} from "@claimwire/schema";

import type { ChangeContext } from "../entries/change-context.js";

import { membersOf } from "../words/field-words.js";
import { claimLink, type Fact, joined } from "./sections.js";

/** A record as an entry names it: its name, linked to its page. */
function recordLink(context: ChangeContext, kind: Kind, id: string): HtmlPart {
  const { references } = context;
  switch (kind) {
    case "claims":
      return claimLink(context, id);
    case "sources":
      return references.source(id);
    case "entities":
      return references.entity(id);
    case "topics":
      return references.topic(id);
  }
}

/** A value with links to the records that it names; undefined when its words alone say as much. */
function linkedValue(context: ChangeContext, shape: Shape, value: Json): HtmlPart {
  if (shape.holds === "reference") return recordLink(context, shape.to, value as string);
  if (shape.holds !== "list") return undefined;
  const { of } = shape;
  if (of.holds === "reference") {
    return joined(
      (value as string[]).map((id) => recordLink(context, of.to, id)),
      ", ",
    );
  }
  if (of.holds !== "object" || of.name !== "About") return undefined;
  return joined(
    (value as unknown as About[]).map(
      ({ entity, role }) => html`${context.references.entity(entity)} (${labelOf(ROLES, role)})`,
    ),
    ", ",
  );
}

function rowsOf(
  context: ChangeContext,
  { label, plural = label, shape, standard }: Field,
  value: Json,
): readonly Fact[] {
  if (value === standard) return [];
  if (shape.holds === "code") return [[label, phraseOf(shape.codes, value as string)]];
  const linked = linkedValue(context, shape, value);
  if (linked !== undefined) return [[plural, linked]];
  return membersOf(shape, value, context.after, label).map((member) => [member.label ?? label, member.text]);
}

/** The rows of a record's fields in an entry. */
export function fieldRows(context: ChangeContext, record: object): readonly Fact[] {
  return fieldsInRows(context.kind).flatMap((field) => {
    const value = (record as JsonObject)[field.name];
    return value === undefined ? [] : rowsOf(context, field, value);
  });
}
