/** The key of a list's member as text; JSON, so that `["a, b", "c"]` is not `["a", "b, c"]`. */
export function keyOfMember(member: unknown, keys: readonly string[]): string {
  const [first] = keys;
  if (first === undefined) return String(member);
  const fields = member as Record<string, unknown>;
  return keys.length === 1 ? String(fields[first]) : JSON.stringify(keys.map((name) => fields[name]));
}

/** Whether two members of a list have the same key. Most lists have so few that this beats a table of keys. */
function haveSameKey(a: unknown, b: unknown, keys: readonly string[]): boolean {
  for (const name of keys) {
    if ((a as Record<string, unknown>)[name] !== (b as Record<string, unknown>)[name]) return false;
  }
  return keys.length > 0 || a === b;
}

const FEW = 8;

/** Whether no two members of a list have the same key; with no `keys`, each member is its own. */
export function areDistinct(list: readonly unknown[], keys: readonly string[]): boolean {
  if (list.length > FEW) return new Set(list.map((member) => keyOfMember(member, keys))).size === list.length;
  for (let i = 1; i < list.length; i += 1) {
    for (let j = 0; j < i; j += 1) if (haveSameKey(list[i], list[j], keys)) return false;
  }
  return true;
}
