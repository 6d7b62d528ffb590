import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { findBaseAddress, readLink } from "./html-links.js";
import { foldSpace, type SavedLine } from "./saved-line.js";

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

// These elements stay in the line; every other element begins a new line (HTML, section 15.3).
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const HIDDEN = new Set(["head", "noscript", "script", "style", "svg", "template", "textarea"]);
const HEADING = /^h[1-6]$/;

/** A node to read, with the link around it; or the end of a block. */
type Step = { readonly node: Node; readonly link: string | undefined } | { readonly end: string };

/** Builds lines from the text nodes of a page. */
class LineBuilder {
  readonly lines: SavedLine[] = [];
  #text = "";
  #links: string[] = [];

  add(text: string, link: string | undefined): void {
    this.#text += text;
    if (link !== undefined && text.trim() !== "" && !this.#links.includes(link)) this.#links.push(link);
  }

  end(isHeading: boolean): void {
    const text = foldSpace(this.#text);
    if (text !== "") this.lines.push({ text, isHeading, links: this.#links });
    this.#text = "";
    this.#links = [];
  }
}

/** Reads the lines of HTML that a browser shows. A stack replaces recursion, as a page may be nested too deep for it. */
export function readHtmlLines(html: string): SavedLine[] {
  const document = parse(html);
  const base = findBaseAddress(document);
  const builder = new LineBuilder();
  const steps: Step[] = [{ node: document, link: undefined }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ("end" in step) {
      builder.end(HEADING.test(step.end));
      continue;
    }
    const { node, link } = step;
    if (defaultTreeAdapter.isTextNode(node)) builder.add(node.value, link);
    const name = "tagName" in node ? node.tagName : "";
    if (!("childNodes" in node) || HIDDEN.has(name)) continue;
    if (!INLINE.has(name)) {
      builder.end(false);
      steps.push({ end: name });
    }
    const inside = readLink(node, base) ?? link;
    for (const child of [...node.childNodes].reverse()) steps.push({ node: child, link: inside });
  }
  return builder.lines;
}
