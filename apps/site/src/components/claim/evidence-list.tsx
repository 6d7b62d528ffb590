import { type Evidence, type Passage, SOURCE_TYPES, STANCES } from "@claimwire/schema";
import { capitalise, translationInWords } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { Site } from "../../site.js";
import { Marks } from "../elements/lines.js";
import { CodeMark } from "../elements/term.js";
import { OpenLinks } from "../source/open-links.js";
import { AvailabilityLine, SourceCitation } from "../source/source-list.js";

/** The documents behind a claim: first those that state it, then those that its asserter relies on. */
export function EvidenceList(props: Props<{ evidence: readonly Evidence[] }>): Markup {
  const states = props.evidence.filter(({ stance }) => stance === "states");
  const supports = props.evidence.filter(({ stance }) => stance === "supports");
  return (
    <ol class="evidence">
      {[...states, ...supports].map((evidence) => (
        <EvidenceItem site={props.site} evidence={evidence} />
      ))}
    </ol>
  );
}

function EvidenceItem({ site, evidence }: Props<{ evidence: Evidence }>): Markup {
  const { source: id, via = [], passages = [], stance } = evidence;
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
          <CodeMark codes={STANCES} code={stance} />,
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

/** The passages of the evidence, with the fingerprints by which anybody who has a copy finds them. */
function Passages({ passages }: { readonly passages: readonly Passage[] }): Markup {
  return (
    <div class="table">
      <table>
        <caption>Where it stands, in the document that we read</caption>
        <thead>
          <tr>
            <th scope="col">Under the heading</th>
            <th scope="col" class="number">
              Words
            </th>
            <th scope="col">Fingerprint (SHA-256)</th>
          </tr>
        </thead>
        <tbody>
          {passages.map(({ section, words, sha256 }) => (
            <tr>
              <td>
                “<bdi>{section}</bdi>”
              </td>
              <td class="number">{words}</td>
              <td>
                <code class="digest">{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
