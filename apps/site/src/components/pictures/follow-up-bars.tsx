import type { Markup, Props } from "../../markup.js";
import { groupBy } from "../../model/group-by.js";
import { yearOfSource } from "../../model/lists/source-properties.js";
import { openLinksOf } from "../source/open-links.js";
import { YearBars } from "./year-bars.js";

type FollowUpBarsProps = Props<{
  id: string;
  /** The ids of sources that cite another. */
  ids: readonly string[];
  title?: string;
  /** Where a year of the table leads, if anywhere. */
  hrefOf?: (year: number) => string;
}>;

/** Follow-ups by the year of their publication, those with a link told from those without one. */
export function FollowUpBars({
  site,
  id,
  ids,
  title = "Follow-ups by year",
  hrefOf,
}: FollowUpBarsProps): Markup {
  const dated = ids.filter((source) => yearOfSource(site.index, source) !== undefined);
  const counts = groupBy(dated, (source) => yearOfSource(site.index, source) ?? "").map(([year, own]) => ({
    year: Number(year),
    count: own.length,
    second: own.filter((source) => !hasLink(site, source)).length,
  }));
  return (
    <YearBars
      id={id}
      title={title}
      what="follow-ups"
      first="with a link"
      second="without a link"
      counts={counts}
      hrefOf={hrefOf}
    />
  );
}

function hasLink({ index }: FollowUpBarsProps["site"], id: string): boolean {
  const source = index.sources.get(id);
  return source !== undefined && openLinksOf(source).length > 0;
}
