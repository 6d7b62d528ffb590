import type { Markup } from "../../markup.js";
import type { Site } from "../../site.js";

const KEPT = new WeakMap<Site, Map<string, Markup>>();

/** Markup that is the same on many pages of a site, by its name: it is rendered for the first of them alone. */
export function renderOnce(site: Site, name: string, render: () => Markup): Markup {
  const kept = KEPT.get(site) ?? new Map<string, Markup>();
  KEPT.set(site, kept);
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = render();
  kept.set(name, made);
  return made;
}
