import { defaultTreeAdapter, parse } from "parse5";
import { BLOCKS, HIDDEN } from "./html-elements.js";
import { attributeOf, findBaseAddress, type HtmlNode, readLink } from "./html-links.js";
import { foldSpace, type LinePart, type SavedLine } from "./saved-line.js";
import { frameText, type Host, shownChildren } from "./shown-children.js";

type Link = LinePart["link"];

const HEADING = /^h[1-6]$/;

/** A node to read, with the link and the shadow tree around it; or the end of a block. */
type Step =
  | { readonly node: HtmlNode; readonly link: Link; readonly host: Host | undefined }
  | { readonly end: string };

/** Builds lines from the text nodes of a page. */
class LineBuilder {
  readonly lines: SavedLine[] = [];
  #parts: LinePart[] = [];

  add(text: string, link: Link): void {
    const last = this.#parts.at(-1);
    const isSame = last !== undefined && last.link === link;
    const before = isSame ? (this.#parts.pop()?.text ?? "") : "";
    this.#parts.push({ text: before + text, ...(link && { link }) });
  }

  end(isHeading: boolean): void {
    const text = foldSpace(this.#parts.map((part) => part.text).join(""));
    if (text !== "") this.lines.push({ text, isHeading, parts: this.#parts });
    this.#parts = [];
  }
}

/** Whether a browser shows nothing of a node, as far as the page itself says so. */
function isHidden(node: HtmlNode): boolean {
  if (!("tagName" in node)) return false;
  const hidden = attributeOf(node, "hidden");
  return (
    (HIDDEN.has(node.tagName) && frameText(node) === undefined) ||
    (hidden !== undefined && hidden !== "until-found") ||
    (node.tagName === "dialog" && attributeOf(node, "open") === undefined) ||
    /(?:^|;)\s*display\s*:\s*none\b/i.test(attributeOf(node, "style") ?? "")
  );
}

/** Reads the lines of HTML that a browser shows. A stack replaces recursion, as a page may be nested too deep for it. */
export function readHtmlLines(html: string): SavedLine[] {
  const document = parse(html);
  const base = findBaseAddress(document);
  const builder = new LineBuilder();
  const steps: Step[] = [{ node: document, link: undefined, host: undefined }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ("end" in step) {
      builder.end(HEADING.test(step.end));
      continue;
    }
    const { node, link, host } = step;
    if (defaultTreeAdapter.isTextNode(node)) builder.add(node.value, link);
    if (!("childNodes" in node) || isHidden(node)) continue;
    const name = "tagName" in node ? node.tagName : "";
    if (BLOCKS.has(name)) {
      builder.end(false);
      steps.push({ end: name });
    }
    const inside = readLink(node, base) ?? link;
    const shown = shownChildren(node, host);
    for (const child of [...shown.children].reverse())
      steps.push({ node: child, link: inside, host: shown.host });
  }
  builder.end(false);
  return builder.lines;
}
