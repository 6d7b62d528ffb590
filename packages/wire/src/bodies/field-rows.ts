import { type HtmlPart, html, linkTo } from "@claimwire/feeds";
import type { Json, JsonObject } from "@claimwire/ledger";
import {
  type About,
  codesOf,
  type Field,
  fieldsInRows,
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
  if (shape.holds === "reference") return references.link(shape.to, value as string);
  if (shape.holds !== "list") return undefined;
  const { of } = shape;
  if (of.holds === "reference") {
    const ids = value as string[];
    // The entry has its topics as categories too.
    if (of.to === "topics") return ids.map((id) => references.category("topics", id).label).join(", ");
    return joined(
      ids.map((id) => references.link(of.to, id)),
      ", ",
    );
  }
  if (of.holds !== "object" || of.name !== "About") return undefined;
  return joined(
    (value as About[]).map(
      ({ entity, role }) => html`${references.link("entities", entity)} (${labelOf(ROLES, role)})`,
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

/** The rows of a record's fields in an entry, without those of which the changes tell the whole value. */
export function fieldRows(context: ChangeContext, record: object): readonly FactRow[] {
  const told = new Set(
    context.alterations.filter(({ after }) => after !== undefined).map(({ field }) => field),
  );
  return fieldsInRows(context.kind).flatMap((field) => {
    const value = (record as JsonObject)[field.name];
    if (value === undefined || (told.has(field.name) && isSingle(field.shape))) return [];
    return rowsOf(context, field, value);
  });
}

/** Whether a value is one text, with neither members that may change apart nor a record that a row links to. */
function isSingle({ holds }: Shape): boolean {
  return holds === "text" || holds === "code" || holds === "integer";
}
