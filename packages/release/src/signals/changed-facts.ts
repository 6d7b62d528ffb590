import type { FieldChange, Json } from "@claimwire/ledger";
import { type Field, fieldAt, isKind } from "@claimwire/schema";
import { isOwnTitle } from "../cite/render-citation.js";
import type { CauseCode } from "../codes.js";

/** Causes under which a changed fact means that the record, or its source, was wrong. */
export const CORRECTING: readonly CauseCode[] = ["our-error", "source-changed"];
/** The cause under which a fact that was right is replaced by a later one. */
const RENEWING: readonly CauseCode[] = ["new-reporting"];
/** Causes that also bring a fact where none stood. */
const ADDING: readonly CauseCode[] = ["coverage", "reply", "identity"];
/** Causes under which more is known than before. */
export const REVISING: readonly CauseCode[] = [...RENEWING, ...ADDING];

type FactSort = Exclude<Field["fact"], false> | "fact";

/** A changed field that tells a reader something. */
export interface ChangedFact {
  readonly path: string;
  readonly sort: FactSort;
  /** Whether nothing stood there before. */
  readonly isAddition: boolean;
}

/** What changed in the facts of a record of a kind, by its changed fields; a field that is not known is a fact. */
export function changedFacts(kind: string, fields: readonly FieldChange[]): ChangedFact[] {
  if (!isKind(kind)) return [];
  return fields.flatMap((change) => {
    const field = fieldAt(kind, change.path);
    const sort = change.path === "/status" ? "status" : (field?.fact ?? "fact");
    if (sort === false || isSame(change, field)) return [];
    return [{ path: change.path, sort, isAddition: stoodNothing(change, field) }];
  });
}

/** Whether the values mean the same: the code that absence means, or the members of a list in another order. */
function isSame({ before, after }: FieldChange, field: Field | undefined): boolean {
  const standard = field?.standard;
  if (standard !== undefined && (before ?? standard) === (after ?? standard)) return true;
  if (field?.shape.holds !== "list" || field.shape.of.holds !== "text") return false;
  return Array.isArray(before) && Array.isArray(after) && sorted(before) === sorted(after);
}

function sorted(list: readonly Json[]): string {
  return JSON.stringify(list.map((member) => JSON.stringify(member)).sort());
}

/** A field with a standard always says something; a title in brackets is ours, for want of a printed one. */
function stoodNothing({ before }: FieldChange, field: Field | undefined): boolean {
  if (before === undefined) return field?.standard === undefined;
  const isTitle = field?.shape.holds === "text" && field.shape.format === "title";
  return isTitle && typeof before === "string" && isOwnTitle(before);
}

const LINKING: readonly CauseCode[] = [...CORRECTING, ...REVISING, "link-check"];

/** The causes under which a fact can change. */
export function causesFor({ sort, isAddition }: ChangedFact): readonly CauseCode[] {
  if (sort === "link") return LINKING;
  const found = [...CORRECTING, ...RENEWING, ...(isAddition || sort === "status" ? ADDING : [])];
  return sort === "wording" ? [...found, "editorial"] : found;
}
