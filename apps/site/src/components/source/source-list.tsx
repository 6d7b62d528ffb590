import { SOURCE_TYPES } from "@claimwire/schema";
import type { Child } from "hono/jsx";
import type { Markup } from "../../markup.js";
import type { Site } from "../../site.js";
import { Marks } from "../elements/lines.js";
import { CodeMark } from "../elements/values.js";
import { AvailabilityMark } from "./availability-line.js";
import { SourceCitation } from "./source-citation.js";

interface SourceItemProps {
  readonly site: Site;
  readonly id: string;
  /** Shown after the marks of the source: what it has to do with the page. */
  readonly children?: Child;
}

/** A source in a list: title, publisher and date, what kind of document it is, and whether it can be had. */
export function SourceItem({ site, id, children }: SourceItemProps): Markup {
  const source = site.index.sources.get(id);
  const claims = site.index.claimsRestingOn.get(id).length;
  return (
    <li class="source-item" data-type={source?.type} data-availability={source?.availability.state}>
      <p class="title">
        <SourceCitation site={site} id={id} />
      </p>
      {source && (
        <Marks
          pieces={[
            <CodeMark codes={SOURCE_TYPES} code={source.type} />,
            <AvailabilityMark state={source.availability.state} />,
            claims > 0 && (claims === 1 ? "1 claim" : `${claims} claims`),
            children,
          ]}
        />
      )}
    </li>
  );
}

interface SourceListProps {
  readonly site: Site;
  readonly ids: readonly string[];
  /** Filtered by the `Filters` before it. */
  readonly filtered?: boolean;
}

/** Sources, each once. */
export function SourceList({ site, ids, filtered }: SourceListProps): Markup {
  return (
    <ul class={filtered ? "sources filtered" : "sources"}>
      {ids.map((id) => (
        <SourceItem site={site} id={id} />
      ))}
    </ul>
  );
}
