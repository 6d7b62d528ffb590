import type { ChangeContext } from "./change-context.js";

/** Keys of the records at which the content of a moved or divided record now stands; none of any other. */
export function successorsOf({
  change,
  now,
  kind,
}: Pick<ChangeContext, "change" | "now" | "kind">): readonly string[] {
  const keys = Object.keys(change.successors ?? {});
  if (keys.length > 0) return keys;
  const stub = now as { readonly to?: string | readonly string[] } | undefined;
  return [stub?.to ?? []].flat().map((id) => `${kind}/${id}`);
}
