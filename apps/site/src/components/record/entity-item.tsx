import { findRecord } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { claimsConcerning } from "../../model/claims-concerning.js";
import { NamedLink } from "../elements/record-link.js";

/** An entity in a list: its name, what it is, and how many claims concern it. */
export function EntityItem({ site, id }: Props<{ id: string }>): Markup {
  const entity = findRecord(site.index.records, "entities", id);
  const claims = claimsConcerning(site.index, id).length;
  return (
    <li class="entity-item">
      <p class="title">
        <NamedLink site={site} kind="entities" id={id} />
        {entity?.description && <span class="soft">: {entity.description}</span>}
      </p>
      <p class="marks">{claims === 1 ? "1 claim" : `${claims} claims`}</p>
    </li>
  );
}
