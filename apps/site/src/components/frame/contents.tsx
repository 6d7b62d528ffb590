import { SafeHtml } from "@claimwire/feeds";
import type { Markup } from "../../markup.js";

/** A section of a page as its contents name it; the label is markup of a heading without its tags. */
interface Heading {
  readonly id: string;
  readonly label: string;
}

/** Pages with fewer sections are read without a list of contents, and so are those that three screens hold. */
const FEWEST = 3;

/** The letters in sight with which a page is longer than three screens of 1280 by 800, as measured on pages of each sort. */
const THREE_SCREENS = 2700;

/** What does not lengthen a page: what is folded away, the sheet for print, which comes last, and tags. */
const OUT_OF_SIGHT = /<details>.*?<\/details>|<div id="sheet".*|<[^>]*>/gs;

/** More than so many sections stand in a fold, so that they do not push the page away. */
const MOST_IN_SIGHT = 14;

/** Puts the contents of a long page before its first section. Texts of the data hold no tags, so none is mistaken for one. */
export function addContents(document: string): string {
  const [start, end] = [document.indexOf("<article>"), document.indexOf("</article>")];
  if (end - start < THREE_SCREENS) return document;
  const article = document.slice(start, end);
  if (article.replace(OUT_OF_SIGHT, "").length < THREE_SCREENS) return document;
  const headings = [...article.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(
    ([, id = "", inner = ""]): Heading => ({ id, label: inner.replace(/<[^>]*>/g, "") }),
  );
  if (headings.length < FEWEST) return document;
  const place = start + article.search(/<section [^>]*aria-labelledby=|<h2 id=/);
  return document.slice(0, place) + String(<Contents headings={headings} />) + document.slice(place);
}

function Contents({ headings }: { readonly headings: readonly Heading[] }): Markup {
  const list = (
    <ul>
      {headings.map(({ id, label }) => (
        <li>
          <a href={`#${id}`}>{new SafeHtml(label)}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav class="contents" aria-label="On this page">
      <div>
        {headings.length > MOST_IN_SIGHT ? (
          <details>
            <summary>On this page: {headings.length} sections</summary>
            {list}
          </details>
        ) : (
          list
        )}
      </div>
    </nav>
  );
}
