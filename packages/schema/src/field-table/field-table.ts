import type * as z from "zod";
import type { CodeList } from "../records/codes.js";
import { type DeclaredField, type FieldMeta, fieldMeta } from "../records/field.js";
import { type TextFormat, valueMeta } from "../records/fields.js";
import { byKind, type Kind } from "../records/kind.js";
import { recordSchemas } from "../records/record.js";
import type { Vocabulary, VocabularyList } from "../records/vocabulary.js";

/** What a place in a record holds. `place` is the kind and the field names joined by `/`, `*` for any member. */
export type Shape = { readonly place: string } & (
  | {
      readonly holds: "text";
      readonly format: TextFormat;
      readonly max: number | undefined;
      /** Of a unit: the list of the vocabulary that it is from. */
      readonly list?: VocabularyList;
    }
  | { readonly holds: "reference"; readonly to: Kind; readonly streams: boolean }
  | CodeShape
  | { readonly holds: "integer" }
  | {
      readonly holds: "list";
      readonly of: Shape;
      readonly keys: readonly string[] | undefined;
      readonly most: number | undefined;
    }
  | { readonly holds: "map"; readonly keys: Shape; readonly of: Shape }
  | ObjectShape
);

export interface CodeShape {
  readonly place: string;
  readonly holds: "code";
  /** What published types call it. */
  readonly name: string;
  /** The codes; none of a list of the vocabulary, which each dataset has of its own: see `codesOf`. */
  readonly codes: CodeList;
  readonly list?: VocabularyList;
}

/** The codes that a place takes in a dataset with a vocabulary. */
export function codesOf(
  { codes, list }: Pick<CodeShape, "codes" | "list">,
  vocabulary: Vocabulary,
): CodeList {
  return list === undefined ? codes : vocabulary[list];
}

export interface ObjectShape {
  readonly place: string;
  readonly holds: "object";
  /** What published types call it. */
  readonly name: string;
  readonly fields: readonly Field[];
}

/** A field as it is declared, with what is made of its name where nothing is said. */
export interface Field extends DeclaredField {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** `seenIn` → "Seen in". */
export function labelFrom(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function fieldOf(name: string, schema: z.core.$ZodType, place: string, above: FieldMeta): Field {
  const meta = fieldMeta.get(schema);
  if (meta === undefined) throw new Error(`${place} is not declared with field().`);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [required, inner] = def.type === "optional" ? [false, def.innerType] : [true, schema];
  const { fact = above.fact, streams = above.streams } = meta;
  const own = { ...meta, ...(fact !== undefined && { fact }), ...(streams === false && { streams }) };
  return { name, label: labelFrom(name), ...own, required, shape: shapeOf(inner, place, own) };
}

function objectShape(shape: z.core.$ZodShape, place: string, name: string, above: FieldMeta): ObjectShape {
  const fields = Object.entries(shape).map(([name, schema]) =>
    fieldOf(name, schema, `${place}/${name}`, above),
  );
  return { place, holds: "object", name, fields };
}

function shapeOf(schema: z.core.$ZodType, place: string, field: FieldMeta): Shape {
  const { format, max, to, codes, list, name = "", keys, most } = valueMeta.get(schema) ?? {};
  const listed = list === undefined ? {} : { list };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (to !== undefined) return { place, holds: "reference", to, streams: field.streams ?? true };
  if (codes !== undefined) return { place, holds: "code", name, codes, ...listed };
  if (format !== undefined) return { place, holds: "text", format, max, ...listed };
  switch (def.type) {
    case "number":
      return { place, holds: "integer" };
    case "array":
      return { place, holds: "list", of: shapeOf(def.element, `${place}/*`, field), keys, most };
    case "record": {
      const of = shapeOf(def.valueType, `${place}/*`, field);
      return { place, holds: "map", keys: shapeOf(def.keyType, place, field), of };
    }
    case "object":
      return objectShape(def.shape, place, name, field);
    default:
      throw new Error(`It is not said what ${place} holds; see fields.ts.`);
  }
}

/** The records of each kind, as their schemas declare them. */
export const SHAPES: Readonly<Record<Kind, ObjectShape>> = byKind((kind) =>
  objectShape(recordSchemas[kind].shape, kind, "", {}),
);

const IN_ROWS = byKind((kind): readonly Field[] => {
  const { fields } = SHAPES[kind];
  return [
    ...fields.filter(({ shown }) => shown === undefined),
    ...fields.filter(({ shown }) => shown === "last"),
  ];
});

/** The fields of which pages and entries show a row each, in the order of the rows. */
export function fieldsInRows(kind: Kind): readonly Field[] {
  return IN_ROWS[kind];
}

/** All shapes from one down, itself included. */
export function shapesIn(shape: Shape): readonly Shape[] {
  if (shape.holds === "object") return [shape, ...shape.fields.flatMap((field) => shapesIn(field.shape))];
  if (shape.holds === "list" || shape.holds === "map") return [shape, ...shapesIn(shape.of)];
  return [shape];
}

/** By shape, which never changes: it is asked of each change of a field. */
const REFERRED = new WeakMap<Shape, readonly Kind[]>();

/** The kinds of record to which values of a shape lead. */
export function kindsReferredTo(shape: Shape): readonly Kind[] {
  const known = REFERRED.get(shape);
  if (known !== undefined) return known;
  const found = shapesIn(shape).flatMap((one) => (one.holds === "reference" ? [one.to] : []));
  REFERRED.set(shape, found);
  return found;
}

/** The shape one step below another: of a field by its name, or of any member; undefined when there is none. */
export function shapeBelow(shape: Shape | undefined, step: string | number): Shape | undefined {
  if (shape?.holds === "object") return shape.fields.find(({ name }) => name === step)?.shape;
  return shape?.holds === "list" || shape?.holds === "map" ? shape.of : undefined;
}

/**
 * The field at a JSON Pointer into a record of a kind, as changes have it: the innermost one that is declared. Undefined
 * for one that the present schema does not know.
 */
export function fieldAt(kind: Kind, pointer: string): Field | undefined {
  let found: Field | undefined;
  let shape: Shape | undefined = SHAPES[kind];
  for (const step of pointer.split("/").slice(1)) {
    if (shape?.holds === "object") {
      found = shape.fields.find(({ name }) => name === step);
      if (found === undefined) return undefined;
    }
    shape = shapeBelow(shape, step);
  }
  return found;
}
