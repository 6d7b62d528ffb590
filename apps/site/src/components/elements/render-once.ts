import type { CodeList } from "@claimwire/schema";
import type { Markup } from "../../markup.js";
import type { Site } from "../../site.js";

const KEPT = new WeakMap<Site | CodeList, Map<string, Markup>>();

/**
 * Markup that is the same wherever it stands `of` a site or a list of codes, by its name: it is rendered for the first
 * page alone.
 */
export function renderOnce(of: Site | CodeList, name: string, render: () => Markup): Markup {
  const kept = KEPT.get(of) ?? new Map<string, Markup>();
  KEPT.set(of, kept);
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = render();
  kept.set(name, made);
  return made;
}
