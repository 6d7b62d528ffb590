import { type HtmlPart, html, linkTo } from "@claimwire/feeds";
import type { Json, JsonObject } from "@claimwire/ledger";
import {
  type About,
  codesOf,
  type Field,
  fieldsInRows,
  keyOf,
  labelOf,
  phraseOf,
  ROLES,
  type Shape,
} from "@claimwire/schema";
import type { ChangeContext } from "../context/change-context.js";
import { membersOf } from "../words/field-words.js";
import { type FactRow, joined } from "./sections.js";

/** A value with links to the records that it names; undefined when its words alone say as much. */
function linkedValue({ references }: ChangeContext, shape: Shape, value: unknown): HtmlPart {
  if (shape.holds === "reference") return references.link(keyOf(shape.to, value as string));
  if (shape.holds !== "list") return undefined;
  const { of } = shape;
  if (of.holds === "reference") {
    return joined(
      (value as string[]).map((id) => references.link(keyOf(of.to, id))),
      ", ",
    );
  }
  if (of.holds !== "object" || of.name !== "About") return undefined;
  return joined(
    (value as About[]).map(
      ({ entity, role }) => html`${references.link(`entities/${entity}`)} (${labelOf(ROLES, role)})`,
    ),
    ", ",
  );
}

function rowsOf(
  context: ChangeContext,
  { label, plural = label, shape, standard }: Field,
  value: Json,
): readonly FactRow[] {
  if (value === standard) return [];
  if (shape.holds === "code")
    return [[label, phraseOf(codesOf(shape, context.config.vocabulary), value as string)]];
  const linked = linkedValue(context, shape, value);
  if (linked !== undefined) return [[plural, linked]];
  return membersOf(shape, value, context.after, context.config, label).map((member) => [
    member.label ?? label,
    member.href === undefined ? member.text : linkTo(member.href, member.text),
  ]);
}

/** The rows of a record's fields in an entry. */
export function fieldRows(context: ChangeContext, record: object): readonly FactRow[] {
  return fieldsInRows(context.kind).flatMap((field) => {
    const value = (record as JsonObject)[field.name];
    return value === undefined ? [] : rowsOf(context, field, value);
  });
}
