import type { z } from "zod";
import type { FieldPath } from "./issue.js";

type Def = z.core.$ZodTypes["_zod"]["def"];

/** The schema's definition below `optional`, so that callers see what the field holds. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const def = (schema as z.core.$ZodTypes)._zod.def as Def;
  return def.type === "optional" ? unwrap(def.innerType) : schema;
}

/** What lies one step below a schema: its properties, or what every member (`*`) is. */
export function childrenOf(schema: z.core.$ZodType): readonly (readonly [string, z.core.$ZodType])[] {
  const def = (unwrap(schema) as z.core.$ZodTypes)._zod.def as Def;
  if (def.type === "object") return Object.entries(def.shape);
  if (def.type === "array") return [["*", def.element]];
  if (def.type === "record") return [["*", def.valueType]];
  return [];
}

/** Visits each value of a sound record together with the schema that it follows. */
export function walk(
  schema: z.core.$ZodType,
  value: unknown,
  visit: (schema: z.core.$ZodType, value: unknown, path: FieldPath) => void,
  path: FieldPath = [],
): void {
  if (value === undefined) return;
  const inner = unwrap(schema);
  visit(inner, value, path);
  for (const [name, child] of childrenOf(inner)) {
    if (name !== "*") walk(child, (value as Record<string, unknown>)[name], visit, [...path, name]);
    else if (Array.isArray(value))
      value.forEach((member, index) => {
        walk(child, member, visit, [...path, index]);
      });
    else
      for (const [key, member] of Object.entries(value as object)) walk(child, member, visit, [...path, key]);
  }
}
