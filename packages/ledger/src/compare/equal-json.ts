import type { Json } from "../types.js";

/** Whether two JSON values have the same canonical form: whatever the order of properties, `-0` equal to `0`. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a === undefined || b === undefined) return false;
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b);
  return !Array.isArray(b) && equalObjects(a as { [key: string]: Json }, b as { [key: string]: Json });
}

function equalLists(a: readonly Json[], b: readonly Json[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!equalJson(a[i], b[i])) return false;
  return true;
}

function equalObjects(a: { [key: string]: Json }, b: { [key: string]: Json }): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  // hasOwn: a key such as `constructor` or `__proto__` must not be found on the prototype.
  for (const key of keys) if (!Object.hasOwn(b, key) || !equalJson(a[key], b[key])) return false;
  return true;
}
