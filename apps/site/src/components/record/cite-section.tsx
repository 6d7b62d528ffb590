import { type CslItem, renderBibtex, renderTextCitation } from "@claimwire/release/cite";
import type { Markup } from "../../markup.js";
import { CopyButton } from "../elements/copy-button.js";
import { Section } from "../frame/columns.js";

const COPY_TEXT = copyLine("cite-text", "Copy the text");
const COPY_BIBTEX = copyLine("cite-bibtex", "Copy BibTeX");
const COPY_CSL = copyLine("cite-csl", "Copy CSL-JSON");

function copyLine(of: string, words: string): Markup {
  return (
    <p>
      <CopyButton of={of}>{words}</CopyButton>
    </p>
  );
}

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
      {COPY_TEXT}
      <details>
        <summary>BibTeX</summary>
        {COPY_BIBTEX}
        <pre id="cite-bibtex">{renderBibtex(items)}</pre>
      </details>
      <details>
        <summary>CSL-JSON, for reference managers</summary>
        {COPY_CSL}
        <pre id="cite-csl">{JSON.stringify(items, null, 2)}</pre>
      </details>
    </Section>
  );
}
