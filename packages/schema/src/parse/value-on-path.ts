import type { FieldPath } from "../issues/issue.js";

/** The value at a path in a record of any shape; undefined when the path leads to none. */
export function valueOnPath(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}
