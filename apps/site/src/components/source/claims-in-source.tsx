import { type Evidence, findRecord } from "@claimwire/schema";
import type { Markup, Props } from "../../markup.js";
import type { DatasetIndex, Footing } from "../../model/dataset-index.js";
import { ClaimGroup, type Leads } from "../claim/claim-list.js";
import { Section } from "../frame/columns.js";

/** What a claim has to do with a document in which it does not stand. */
const LEADS: Readonly<Partial<Record<Footing, string>>> = {
  supports: "Relies on it",
  via: "Known through it",
};

/** The claims that rest on a source, by the heading under which their passages stand in it, the fullest first. */
export function ClaimsInSource({ site, id }: Props<{ id: string }>): Markup {
  const claims = site.index.claimsRestingOn.get(id);
  const leads: Leads = new Map(
    claims.flatMap(({ claim, footing }) => {
      const lead = LEADS[footing];
      return lead === undefined ? [] : [[claim, lead] as const];
    }),
  );
  const groups = claimsBySection(
    site.index,
    id,
    claims.map(({ claim }) => claim),
  );
  return (
    <Section id="claims" heading="Claims that rest on it" count={claims.length}>
      {groups.map(([heading, ids]) => (
        <ClaimGroup site={site} heading={headingInWords(heading)} ids={ids} leads={leads} />
      ))}
    </Section>
  );
}

/** The heading in the source, as it prints it; undefined where no passage is recorded. */
type Heading = string | undefined;

function headingInWords(heading: Heading): string {
  if (heading === undefined) return "Without a recorded passage";
  return heading === "" ? "Before its first heading" : `“${heading}”`;
}

/** Each claim under each heading under which a passage of it stands; those without a passage come last. */
function claimsBySection(
  index: DatasetIndex,
  source: string,
  claims: readonly string[],
): [Heading, string[]][] {
  const groups = new Map<Heading, string[]>();
  for (const id of claims) {
    const evidence = findRecord(index.records, "claims", id)?.evidence ?? [];
    const headings = new Set(evidence.filter((one) => readIn(one) === source).flatMap(sectionsOf));
    for (const heading of headings.size > 0 ? headings : [undefined]) {
      groups.set(heading, [...(groups.get(heading) ?? []), id]);
    }
  }
  return [...groups].sort(([a, x], [b, y]) =>
    a === undefined || b === undefined
      ? Number(a === undefined) - Number(b === undefined)
      : y.length - x.length,
  );
}

/** The document that was read, in which the passages stand. */
function readIn({ source, via = [] }: Evidence): string {
  return via.at(-1) ?? source;
}

function sectionsOf({ passages = [] }: Evidence): string[] {
  return passages.map(({ section }) => section);
}
