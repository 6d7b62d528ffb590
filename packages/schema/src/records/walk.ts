import type { z } from "zod";
import type { FieldPath } from "../issues/issue.js";

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

/** The keys that a mapping of a schema may have; undefined when the schema names none. */
export function keysOf(schema: z.core.$ZodType): readonly string[] | undefined {
  const def = (unwrap(schema) as z.core.$ZodTypes)._zod.def as Def;
  if (def.type === "object") return Object.keys(def.shape);
  if (def.type !== "record") return undefined;
  const keys = (def.keyType as z.core.$ZodTypes)._zod.def;
  return keys.type === "enum" ? Object.values(keys.entries).map(String) : undefined;
}

/** What is known of schemas: a registry of zod, or several together. */
interface Registry<T> {
  get(schema: z.core.$ZodType): T | undefined;
}

/** The part of a schema that leads to what a registry knows. */
interface Plan<T> {
  readonly meta: T | undefined;
  /** By name of a field, or `*` for every member. */
  readonly below: readonly (readonly [name: string, plan: Plan<T>])[];
}

/**
 * Visits values of sound records: what the registry says of a value, the value, and the path to it. The path goes on
 * changing with the walk: copy it to keep it.
 */
export type Walk<T> = (value: unknown, visit: (meta: T, value: unknown, path: FieldPath) => void) => void;

/**
 * Makes a walk through the records of a schema that stops at each value whose schema the registry knows. The way
 * is worked out once; values that lead to none are never looked at.
 */
export function makeWalk<T extends object>(schema: z.core.$ZodType, registry: Registry<T>): Walk<T> {
  const plan = planOf(schema, registry);
  return (value, visit) => {
    if (plan) follow(plan, value, [], visit);
  };
}

function planOf<T extends object>(schema: z.core.$ZodType, registry: Registry<T>): Plan<T> | undefined {
  const inner = unwrap(schema);
  const meta = registry.get(inner);
  const below = childrenOf(inner).flatMap(([name, child]): Plan<T>["below"] => {
    const plan = planOf(child, registry);
    return plan === undefined ? [] : [[name, plan]];
  });
  return meta === undefined && below.length === 0 ? undefined : { meta, below };
}

function follow<T>(
  { meta, below }: Plan<T>,
  value: unknown,
  path: (string | number)[],
  visit: Parameters<Walk<T>>[1],
): void {
  if (meta !== undefined) visit(meta, value, path);
  for (const [name, plan] of below) {
    for (const step of name === "*" ? stepsOf(value) : [name]) {
      const inner = (value as Readonly<Record<string | number, unknown>>)[step];
      if (inner === undefined) continue;
      path.push(step);
      follow(plan, inner, path, visit);
      path.pop();
    }
  }
}

/** The steps to every member of a list or a mapping. */
function stepsOf(value: unknown): Iterable<string | number> {
  return Array.isArray(value) ? value.keys() : Object.keys(value as object);
}
