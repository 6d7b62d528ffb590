import { findRecord, followStub, idOf, isStub, type Kind, keyOf, kindOf, labelOf } from "@claimwire/schema";
import { amountInWords, dateInWords, entityName, imprint, recordName } from "@claimwire/wire";
import { hanForms } from "@claimwire/wire/han-forms";
import { claimSigns } from "../model/claim-signs.js";
import { sortNewestFirst, timeOfClaim } from "../model/claim-time.js";
import { claimsConcerning, claimsOnTopic } from "../model/dataset-index.js";
import { nestQuotes } from "../model/nest-quotes.js";
import type { Site } from "../site.js";
import { foldForSearch } from "./fold-for-search.js";
import type { SearchRow, SearchShard } from "./search-row.js";

/** How many records one part of the index holds; the search shows what it finds as each comes. */
const PER_SHARD = 5_000;

/** What the search knows of all records, in parts: entities first, as most queries are names, and claims newest first. */
export function searchShards(site: Site, perShard: number = PER_SHARD): SearchShard[] {
  const all = [...searchRows(site)];
  const count = Math.max(1, Math.ceil(all.length / perShard));
  return Array.from({ length: count }, (_, place) => {
    const rows = all.slice(place * perShard, (place + 1) * perShard);
    return { forms: hanForms(rows.flatMap(textsOf)), rows };
  });
}

/** What the search finds a record by. */
function textsOf({ title, names = [], detail = "" }: SearchRow): readonly string[] {
  return [title, ...names, detail];
}

function* searchRows(site: Site): Iterable<SearchRow> {
  const { index } = site;
  const former = findFormerIds(site);
  const formerOf = (kind: Kind, id: string): readonly string[] => former.get(keyOf(kind, id)) ?? [];
  for (const id of index.entities.keys()) yield entityRow(site, id, formerOf("entities", id));
  for (const id of index.topics.keys()) yield topicRow(site, id, formerOf("topics", id));
  for (const id of index.sources.keys()) yield sourceRow(site, id, formerOf("sources", id));
  for (const id of sortNewestFirst(index, index.claims.keys()))
    yield claimRow(site, id, formerOf("claims", id));
}

/** The ids that records had before they moved or were split, by the key that they have now. */
function findFormerIds({ index: { records } }: Site): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const [key, record] of records) {
    if (!isStub(record)) continue;
    for (const id of followStub(records, kindOf(key), idOf(key))) {
      const now = keyOf(kindOf(key), id);
      former.set(now, [...(former.get(now) ?? []), idOf(key)]);
    }
  }
  return former;
}

function entityRow({ index, config }: Site, id: string, former: readonly string[]): SearchRow {
  const { name, names = {}, description, identifiers = {} } = index.entities.get(id) ?? { name: id };
  const codes = Object.entries(identifiers).map(
    ([scheme, { value }]) => `${labelOf(config.vocabulary.schemes, scheme)} ${value}`,
  );
  return row("entities", id, name, [...Object.values(names).flat(), ...codes, ...former], {
    detail: description,
    claims: claimsConcerning(index, id).length,
  });
}

function topicRow({ index }: Site, id: string, former: readonly string[]): SearchRow {
  const { label, definition } = index.topics.get(id) ?? { label: id };
  return row("topics", id, label, former, { detail: definition, claims: claimsOnTopic(index, id).length });
}

function sourceRow({ config, index }: Site, id: string, former: readonly string[]): SearchRow {
  const source = index.sources.get(id);
  if (source === undefined) return row("sources", id, id, former, {});
  return row("sources", id, nestQuotes(source.title), former, {
    detail: imprint(index.records, source),
    language: source.language === config.language ? undefined : source.language,
    claims: index.claimsRestingOn.get(id).length,
  });
}

function claimRow({ config, index }: Site, id: string, former: readonly string[]): SearchRow {
  const statement = recordName(index.records, keyOf("claims", id));
  const claim = findRecord(index.records, "claims", id);
  if (claim === undefined) return row("claims", id, statement, former, {});
  const said = foldForSearch(statement);
  const amounts = (claim.quantities ?? [])
    .map((one) => amountInWords(one, config))
    .filter((amount) => !said.includes(foldForSearch(amount)));
  const time = timeOfClaim(index, claim);
  const when = time === undefined ? [] : [(time.isReported ? "said " : "") + dateInWords(time.date)];
  return row("claims", id, statement, [...amounts, ...former], {
    detail: [entityName(index.records, claim.assertedBy), ...when].join(" · "),
    marks: claimSigns(index, id, claim).join(" · "),
  });
}

interface Rest {
  readonly detail?: string | undefined;
  readonly marks?: string | undefined;
  readonly language?: string | undefined;
  readonly claims?: number | undefined;
}

/** A row without what would be empty. */
function row(kind: Kind, id: string, title: string, names: readonly string[], rest: Rest): SearchRow {
  const { detail, marks, language, claims } = rest;
  return {
    kind,
    id,
    title,
    ...(detail && { detail }),
    ...(names.length > 0 && { names }),
    ...(marks && { marks }),
    ...(language && { language }),
    ...(claims && { claims }),
  };
}
