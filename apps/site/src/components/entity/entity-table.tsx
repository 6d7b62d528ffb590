import { ENTITY_TYPES, findRecord } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import { claimsConcerning } from "../../model/dataset-index.js";
import { ColumnHeadings } from "../elements/column-headings.js";
import { NamedLink } from "../elements/record-link.js";
import { CodeMark } from "../elements/term.js";

/** Entities as a table: names, what each is, what it is a part of, and how many claims concern it. */
export function EntityTable({ site, ids }: Props<{ ids: readonly string[] }>): Markup {
  return (
    <table class="claims names">
      <ColumnHeadings texts={["Name", "Type", "Part of"]} numbers={["Claims"]} />
      <tbody>
        {ids.map((id) => (
          <EntityRow site={site} id={id} />
        ))}
      </tbody>
    </table>
  );
}

function EntityRow({ site, id }: Props<{ id: string }>): Markup {
  const entity = findRecord(site.index.records, "entities", id);
  if (entity === undefined) return null;
  const { names = {}, type, description, partOf } = entity;
  const others = Object.entries(names).filter(([tag]) => tag !== site.config.language);
  return (
    <tr>
      <td>
        <NamedLink site={site} kind="entities" id={id} />
        {others.map(([tag, [first]]) => (
          <>
            {" "}
            <bdi lang={tag}>{first}</bdi>
          </>
        ))}
        <p class="marks">{description}</p>
      </td>
      <td>
        <CodeMark codes={ENTITY_TYPES} code={type} />
      </td>
      <td>{partOf && <NamedLink site={site} kind="entities" id={partOf} />}</td>
      <td class="number">{claimsConcerning(site.index, id).length}</td>
    </tr>
  );
}
