import type { CodeList } from "@claimwire/schema";
import type { Markup } from "../../markup.js";
import type { Site } from "../../site.js";

const KEPT = new WeakMap<Site | CodeList, Map<string, Markup>>();

/** Markup `of` a site or a list of codes that is the same on every page, by its name: only the first page renders it. */
export function renderOnce(of: Site | CodeList, name: string, render: () => Markup): Markup {
  const kept = KEPT.get(of) ?? new Map<string, Markup>();
  KEPT.set(of, kept);
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = render();
  kept.set(name, made);
  return made;
}
