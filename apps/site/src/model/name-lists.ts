import { byCodeUnits } from "@claimwire/ledger";
import type { Kind } from "@claimwire/schema";
import { foldForSearch } from "../search/fold-for-search.js";
import type { Site } from "../site.js";

/** A name or a title by which a reader may look for a record. */
export interface ListedName {
  readonly text: string;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly id: string;
}

/** The names that begin alike, by their folded text. */
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

/** Names that begin with no Latin letter, by script; in this order, after the letters. */
const OTHERS: readonly (readonly [slug: string, label: string, begins: RegExp])[] = [
  ["0-9", "0–9", /^\p{N}/u],
  ["han", "中文", /^\p{Script=Han}/u],
  ["arabic", "ئا", /^\p{Script=Arabic}/u],
  ["other", "Other", /^/],
];

/** The names of entities, sources and topics; statements of claims are no names. */
export function nameLists(site: Site): NameList[] {
  const kinds = [
    ["entities", entityNames(site)],
    ["sources", sourceTitles(site)],
    ["topics", topicLabels(site)],
  ] as const;
  return kinds.map(([kind, names]) => ({ kind, initials: groupByInitial([...names]) }));
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

function groupByInitial(names: readonly ListedName[]): Initial[] {
  const groups = new Map<
    string,
    { readonly label: string; readonly keyed: (readonly [string, ListedName])[] }
  >();
  for (const name of names) {
    const key = foldForSearch(name.text).replace(/^[^\p{L}\p{N}]+/u, "");
    const { slug, label } = initialOf(key);
    const group = groups.get(slug) ?? { label, keyed: [] };
    group.keyed.push([key, name]);
    groups.set(slug, group);
  }
  const order = (slug: string): string =>
    slug.length === 1 ? slug : `~${OTHERS.findIndex(([other]) => other === slug)}`;
  return [...groups]
    .sort(([a], [b]) => byCodeUnits(order(a), order(b)))
    .map(([slug, { label, keyed }]) => ({
      slug,
      label,
      names: keyed
        .sort(([a, x], [b, y]) => byCodeUnits(a, b) || byCodeUnits(x.id, y.id))
        .map(([, name]) => name),
    }));
}

function initialOf(key: string): { slug: string; label: string } {
  const [letter = ""] = key;
  if (/^[a-z]$/.test(letter)) return { slug: letter, label: letter.toUpperCase() };
  const [slug = "other", label = "Other"] = OTHERS.find(([, , begins]) => begins.test(key)) ?? [];
  return { slug, label };
}
