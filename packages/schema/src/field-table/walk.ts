import type { FieldPath } from "../issues/issue.js";
import type { Shape } from "./field-table.js";

/** The part of a shape that leads to what is looked for. */
interface Plan<T> {
  readonly found: T | undefined;
  /** By name of a field, or `*` for every member. */
  readonly below: readonly (readonly [name: string, plan: Plan<T>])[];
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
  const found = pick(shape);
  const below = childrenOf(shape).flatMap(([name, child]): Plan<T>["below"] => {
    const plan = planOf(child, pick);
    return plan === undefined ? [] : [[name, plan]];
  });
  return found === undefined && below.length === 0 ? undefined : { found, below };
}

function childrenOf(shape: Shape): readonly (readonly [name: string, shape: Shape])[] {
  if (shape.holds === "object") return shape.fields.map((field) => [field.name, field.shape]);
  return shape.holds === "list" || shape.holds === "map" ? [["*", shape.of]] : [];
}

function follow<T>(
  { found, below }: Plan<T>,
  value: unknown,
  path: (string | number)[],
  visit: Parameters<Walk<T>>[1],
): void {
  if (found !== undefined) visit(found, value, path);
  for (const [name, plan] of below) {
    if (name !== "*") enter(plan, value, name, path, visit);
    else if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i += 1) enter(plan, value, i, path, visit);
    } else {
      for (const key of Object.keys(value as object)) enter(plan, value, key, path, visit);
    }
  }
}

/** Follows a plan into one member of a value, if that is there. */
function enter<T>(
  plan: Plan<T>,
  value: unknown,
  step: string | number,
  path: (string | number)[],
  visit: Parameters<Walk<T>>[1],
): void {
  const inner = (value as Readonly<Record<string | number, unknown>>)[step];
  if (inner === undefined || inner === null) return;
  path.push(step);
  follow(plan, inner, path, visit);
  path.pop();
}
