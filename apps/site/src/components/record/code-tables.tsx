import {
  AVAILABILITIES,
  BASES,
  CERTAINTIES,
  type CodeList,
  MODES,
  REASONS,
  RELATIONS,
  ROLES,
  STANCES,
  STATES,
} from "@claimwire/schema";
import type { Markup } from "../../markup.js";

const LISTS: readonly (readonly [caption: string, codes: CodeList])[] = [
  ["Basis: how the asserter knows", BASES],
  ["Mode: what kind of assertion it is", MODES],
  ["Certainty: how sure the asserter is, never how sure we are", CERTAINTIES],
  ["Role: what an entity has to do with a claim", ROLES],
  ["Stance: what a source has to do with a claim", STANCES],
  ["Relation: how a claim stands to another", RELATIONS],
  ["State: whether a claim stands; one without a state does", STATES],
  ["Reason: why it does not", REASONS],
  ["Availability: whether a source can still be had", AVAILABILITIES],
];

/** The closed lists of codes that pages use, each code with its definition. */
export function CodeTables(): Markup {
  return (
    <>
      {LISTS.map(([caption, codes]) => (
        <table class="vocabulary">
          <caption>{caption}</caption>
          <tbody>
            {Object.entries(codes).map(([code, { definition }]) => (
              <tr>
                <th scope="row">{code}</th>
                <td>{definition}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
