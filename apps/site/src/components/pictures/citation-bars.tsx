import { entityName } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { groupBy } from "../../model/group-by.js";
import { BarRows } from "./bar-rows.js";

interface Citing {
  readonly by: string;
  readonly of: string;
}

/** Who cites whom: for each pair of publishers, how many documents of the one cite a document of the other. */
export function CitationBars({ site, id }: Props<{ id: string }>): Markup {
  const { index } = site;
  const nameOf = (entity: string): string => entityName(index.records, entity);
  const pairs = groupBy(citationsIn(site), ({ by, of }) => `${by} ${of}`).flatMap(([, all]) => {
    const [first] = all;
    return first === undefined ? [] : [{ ...first, count: all.length }];
  });
  const rows = pairs
    .toSorted((a, b) => b.count - a.count || (`${a.by} ${a.of}` < `${b.by} ${b.of}` ? -1 : 1))
    .map(({ by, of, count }) => ({
      label: by === of ? `${nameOf(by)} cites itself` : `${nameOf(by)} cites ${nameOf(of)}`,
      count,
      second: by === of ? count : 0,
    }));
  const told = rows.slice(0, 5).map(({ label, count }) => `${label}: ${count}`);
  return (
    <BarRows
      id={id}
      title="Who cites whom"
      description={`A bar for each pair of publishers, as long as the number of documents. ${told.join("; ")}.`}
      legend="Aslant: a publisher that cites documents of its own."
      headings={["Who cites whom", "Documents", "of them of its own"]}
      rows={rows}
    />
  );
}

/** For each document and each publisher of whom it cites something, once. */
function citationsIn({ index }: Props["site"]): Citing[] {
  return [...index.sources].flatMap(([, { publisher, cites = [] }]) => {
    const cited = new Set(cites.flatMap(({ source }) => index.sources.get(source)?.publisher ?? []));
    return [...cited].map((of) => ({ by: publisher, of }));
  });
}
