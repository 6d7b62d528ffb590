import { byCodeUnits } from "@claimwire/ledger";
import type { Kind } from "@claimwire/schema";
import type { Site } from "../site.js";
import { groupBy } from "./group-by.js";
import { compareInitials, initialLabel, initialOf, nameKey } from "./initials.js";

/** A name or a title by which a reader may look for a record. */
export interface ListedName {
  readonly text: string;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly id: string;
}

/** The names that begin alike. */
export interface Initial {
  /** As it stands in an address: `a`, `0-9`, `han`. */
  readonly slug: string;
  readonly label: string;
  readonly names: readonly ListedName[];
}

/** All names of a kind, by their first letter. */
export interface NameList {
  readonly kind: Kind;
  readonly initials: readonly Initial[];
}

/** `names/<kind>/<initial>/`, and its further pages. */
export function namesPath(kind: Kind, slug: string, number = 1): string {
  return number === 1 ? `names/${kind}/${slug}/` : `names/${kind}/${slug}/${number}/`;
}

/** The names of entities, sources and topics; statements of claims are no names. */
export function nameLists(site: Site): NameList[] {
  const kinds = [
    ["entities", entityNames(site)],
    ["sources", sourceTitles(site)],
    ["topics", topicLabels(site)],
  ] as const;
  return kinds.map(([kind, names]) => ({ kind, initials: groupByInitial(names) }));
}

function* entityNames({ config, index }: Site): Iterable<ListedName> {
  for (const [id, { name, names = {} }] of index.entities) {
    yield { text: name, language: undefined, id };
    for (const [tag, others] of Object.entries(names)) {
      const language = tag === config.language ? undefined : tag;
      for (const text of others) yield { text, language, id };
    }
  }
}

function* sourceTitles({ config, index }: Site): Iterable<ListedName> {
  for (const [id, { title, language }] of index.sources) {
    yield { text: title, language: language === config.language ? undefined : language, id };
  }
}

function* topicLabels({ index }: Site): Iterable<ListedName> {
  for (const [id, { label }] of index.topics) yield { text: label, language: undefined, id };
}

function groupByInitial(names: Iterable<ListedName>): Initial[] {
  const keyed = Array.from(names, (name) => ({ key: nameKey(name.text), name }));
  return groupBy(keyed, ({ key }) => initialOf(key))
    .sort(([a], [b]) => compareInitials(a, b))
    .map(([slug, members]) => ({
      slug,
      label: initialLabel(slug),
      names: members
        .sort((a, b) => byCodeUnits(a.key, b.key) || byCodeUnits(a.name.id, b.name.id))
        .map(({ name }) => name),
    }));
}
