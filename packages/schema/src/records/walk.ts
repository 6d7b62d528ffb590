import type { FieldPath } from "../issues/issue.js";
import type { Shape } from "./field-table.js";

/** The part of a shape that leads to what is looked for. */
interface Plan<T> {
  readonly found: T | undefined;
  readonly names: readonly string[];
  /** What lies below each of the names. */
  readonly below: readonly Plan<T>[];
  readonly members: Plan<T> | undefined;
}

/**
 * Visits values of sound records: what is known of a value, the value, and the path to it. The path goes on changing
 * with the walk: copy it to keep it.
 */
export type Walk<T> = (value: unknown, visit: (found: T, value: unknown, path: FieldPath) => void) => void;

/**
 * Makes a walk through the records of a shape that stops at each value of whose shape `pick` makes something. The way is
 * worked out once; values that lead to none are never looked at.
 */
export function makeWalk<T extends object>(shape: Shape, pick: (shape: Shape) => T | undefined): Walk<T> {
  const plan = planOf(shape, pick);
  return (value, visit) => {
    if (plan) follow(plan, value, [], visit);
  };
}

function planOf<T extends object>(shape: Shape, pick: (shape: Shape) => T | undefined): Plan<T> | undefined {
  const fields = (shape.holds === "object" ? shape.fields : []).flatMap((field) => {
    const below = planOf(field.shape, pick);
    return below ? [{ name: field.name, below }] : [];
  });
  const members = shape.holds === "list" || shape.holds === "map" ? planOf(shape.of, pick) : undefined;
  const found = pick(shape);
  if (found === undefined && members === undefined && fields.length === 0) return undefined;
  return { found, names: fields.map(({ name }) => name), below: fields.map(({ below }) => below), members };
}

function follow<T>(
  { found, names, below, members }: Plan<T>,
  value: unknown,
  path: (string | number)[],
  visit: Parameters<Walk<T>>[1],
): void {
  if (found !== undefined) visit(found, value, path);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    const field = (value as Fields)[name];
    if (field === undefined) continue;
    path.push(name);
    follow(below[index] as Plan<T>, field, path, visit);
    path.pop();
  }
  if (members === undefined) return;
  const keys = Array.isArray(value) ? undefined : Object.keys(value as Fields);
  const count = keys?.length ?? (value as readonly unknown[]).length;
  for (let index = 0; index < count; index += 1) {
    const step = keys?.[index] ?? index;
    path.push(step);
    follow(members, (value as Fields)[step], path, visit);
    path.pop();
  }
}

/** The steps to every member of a list or a mapping. */
function stepsOf(value: unknown): Iterable<string | number> {
  return Array.isArray(value) ? value.keys() : Object.keys(value as object);
}
