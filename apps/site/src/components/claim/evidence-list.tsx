import { type Evidence, type Passage, SOURCE_TYPES, STANCES } from "@claimwire/schema";
import { capitalise, translationInWords } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { Site } from "../../site.js";
import { Marks } from "../elements/lines.js";
import { CodeMark } from "../elements/term.js";
import { Section } from "../frame/columns.js";
import { OpenLinks } from "../source/open-links.js";
import { AvailabilityLine, SourceCitation } from "../source/source-list.js";

type EvidenceProps = Props<{ evidence: readonly Evidence[] }>;

/** The documents in which a claim stands, and those that its asserter relies on. */
export function EvidenceSections({ site, evidence }: EvidenceProps): Markup {
  const states = evidence.filter(({ stance }) => stance === "states");
  const supports = evidence.filter(({ stance }) => stance === "supports");
  return (
    <>
      <Section id="evidence" heading="Where it is written" count={states.length}>
        <EvidenceList site={site} evidence={states} />
      </Section>
      <Section
        id="rests-on"
        heading="Rests on"
        definition={STANCES.supports.definition}
        count={supports.length}
      >
        <EvidenceList site={site} evidence={supports} />
      </Section>
    </>
  );
}

function EvidenceList({ site, evidence }: EvidenceProps): Markup {
  return (
    <ol class="evidence">
      {evidence.map((one) => (
        <EvidenceItem site={site} evidence={one} />
      ))}
    </ol>
  );
}

function EvidenceItem({ site, evidence }: Props<{ evidence: Evidence }>): Markup {
  const { source: id, via = [], passages = [] } = evidence;
  const source = site.index.sources.get(id);
  const translation = translationInWords(evidence, site.index.records);
  return (
    <li>
      <h3>
        <SourceCitation site={site} id={id} />
      </h3>
      {source && <OpenLinks source={source} />}
      <Marks
        pieces={[
          source && <CodeMark codes={SOURCE_TYPES} code={source.type} />,
          source && <AvailabilityLine site={site} availability={source.availability} />,
        ]}
      />
      {translation !== undefined && <p class="soft">{capitalise(translation)}.</p>}
      {via.length > 0 && <Chain site={site} via={via} />}
      {passages.length > 0 && <Passages passages={passages} />}
    </li>
  );
}

/** The documents between the original and us, from nearest the original to the one that we read. */
function Chain({ site, via }: Props<{ via: readonly string[] }>): Markup {
  return (
    <>
      <p class="chain-label">Known to us through:</p>
      <ol class="chain">
        {via.map((id, place) => (
          <li>
            <SourceCitation site={site} id={id} />
            {sourceWithLinks(site, id)}
            {place === via.length - 1 && <span class="soft">, which we read</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

function sourceWithLinks({ index }: Site, id: string): Markup {
  const source = index.sources.get(id);
  return source && <OpenLinks source={source} />;
}

/**
 * Where it stands in the document that we read, and in a fold the fingerprints by which anybody who has a copy finds the
 * passages.
 */
function Passages({ passages }: { readonly passages: readonly Passage[] }): Markup {
  return (
    <>
      <ul class="plain passages">
        {passages.map(({ section, words }) => (
          <li>
            {section === "" ? (
              "Before the first heading"
            ) : (
              <>
                Section “<bdi>{section}</bdi>”
              </>
            )}
            , <span class="soft">{words === 1 ? "1 word" : `${words} words`}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>For checking</summary>
        <p class="soft">The SHA-256 of each passage’s words, in the same order.</p>
        <ol class="plain">
          {passages.map(({ sha256 }) => (
            <li>
              <code class="digest">{sha256}</code>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
