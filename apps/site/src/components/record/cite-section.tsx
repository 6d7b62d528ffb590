import { type CslItem, renderBibtex, renderTextCitation } from "@claimwire/release/cite";
import type { Markup } from "../../markup.js";
import { CopyButton } from "../elements/copy-button.js";
import { Section } from "../frame/columns.js";

/** How to cite a record or a release: a text, BibTeX and CSL-JSON. Nothing for a record that is not cited. */
export function CiteSection({ items }: { readonly items: readonly CslItem[] | undefined }): Markup {
  const version = items?.at(-1)?.version;
  if (items === undefined || version === undefined) return null;
  return (
    <Section id="cite" heading="Cite">
      <p class="soft">
        {items.length > 1 && "The original source first, then the dataset. "}
        Pinned to release {version}, whose pages keep what they say.
      </p>
      <p id="cite-text" class="citation-text">
        {renderTextCitation(items)}
      </p>
      <p>
        <CopyButton of="cite-text">Copy the text</CopyButton>
      </p>
      <details>
        <summary>BibTeX</summary>
        <p>
          <CopyButton of="cite-bibtex">Copy BibTeX</CopyButton>
        </p>
        <pre id="cite-bibtex">{renderBibtex(items)}</pre>
      </details>
      <details>
        <summary>CSL-JSON, for reference managers</summary>
        <p>
          <CopyButton of="cite-csl">Copy CSL-JSON</CopyButton>
        </p>
        <pre id="cite-csl">{JSON.stringify(items, null, 2)}</pre>
      </details>
    </Section>
  );
}
