import * as z from "zod";
import type { ENTITY_TYPES } from "./codes.js";

/** How `claimwire add` asks for a field. */
export interface FieldQuestion {
  /** In plain words. */
  readonly question: string;
  /** The flag that answers it; made of the field's name when left out. */
  readonly flag?: string;
  /** How one more member of a list is asked for. */
  readonly next?: string;
  /** What stands at the choice of no answer. */
  readonly none?: string;
  /** Entities of these types alone are offered. */
  readonly types?: readonly (keyof typeof ENTITY_TYPES)[];
}

/** What is declared of a field beside what it holds; signals, streams, bodies, pages and `add` follow from it. */
export interface FieldMeta {
  /** What rows and changes call it; made of its name when left out. */
  readonly label?: string;
  /** What a row calls it that has all members of a list; the label when left out. */
  readonly plural?: string;
  /** What a title calls it; its label when left out. */
  readonly title?: string;
  /**
   * What a change of it is: of a fact when left out, which no cause for form can make and which is told as a correction
   * or a revision. `wording`: of our own words, which may also be put better while their meaning stays (`editorial`).
   * `link`: of where a document is found (`link-check`). `status`: it has signals of its own. `false`: of no fact, under
   * any cause. Holds for all that is below it.
   */
  readonly fact?: false | "wording" | "link" | "status";
  /** Whether its change reaches the stream of the record that it names: yes when left out. */
  readonly streams?: false;
  /** The code that is meant when the field is absent. */
  readonly standard?: string;
  /** Where a change of it stands among others, the most telling first: lower comes first, 0 when left out. */
  readonly told?: number;
  /** Where its row stands on pages and in entries, when not in the order of declaration; `own`: they have a way of their own. */
  readonly shown?: "last" | "own";
  /** How `claimwire add` asks for it; what has no question is written into the file by hand. */
  readonly ask?: string | FieldQuestion;
}

export interface DeclaredField extends FieldMeta {
  /** What it holds, as hover texts and JSON Schema say it. */
  readonly doc: string;
}

export const fieldMeta: z.core.$ZodRegistry<DeclaredField> = z.registry<DeclaredField>();

/** Declares a field of a record: what it takes, what that is, and all else. */
export function field<T extends z.ZodType>(schema: T, doc: string, meta: FieldMeta = {}): T {
  // A copy, so that what one field is made of can serve another.
  const described = schema.describe(doc);
  fieldMeta.add(described, { ...meta, doc });
  return described;
}
