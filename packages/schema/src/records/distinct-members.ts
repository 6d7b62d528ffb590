/** The key of a list's member as text; JSON, so that `["a, b", "c"]` is not `["a", "b, c"]`. */
export function keyOfMember(member: unknown, keys: readonly string[]): string {
  const [first] = keys;
  if (first === undefined) return String(member);
  const fields = member as Record<string, unknown>;
  return keys.length === 1 ? String(fields[first]) : JSON.stringify(keys.map((name) => fields[name]));
}

/** Whether no two members of a list have the same key; with no `keys`, each member is its own. */
export function areDistinct(list: readonly unknown[], keys: readonly string[]): boolean {
  return new Set(list.map((member) => keyOfMember(member, keys))).size === list.length;
}
