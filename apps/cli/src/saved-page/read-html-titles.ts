import { defaultTreeAdapter, parse } from "parse5";
import { attributeOf, type HtmlNode } from "./html-links.js";

function textOf(node: HtmlNode): string {
  const nodes: HtmlNode[] = [node];
  let text = "";
  for (let next = nodes.pop(); next !== undefined; next = nodes.pop()) {
    if (defaultTreeAdapter.isTextNode(next)) text += next.value;
    if ("childNodes" in next) nodes.push(...[...next.childNodes].reverse());
  }
  return text;
}

/** The titles that a page gives itself: its `title`, its first headings (`h1`), and what it tells others to call it. */
export function readHtmlTitles(html: string): string[] {
  const titles: string[] = [];
  const nodes: HtmlNode[] = [parse(html)];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if ("tagName" in node) {
      if (node.tagName === "title" || node.tagName === "h1") titles.push(textOf(node));
      if (node.tagName === "meta" && /^(og|twitter):title$/.test(nameOf(node))) {
        titles.push(attributeOf(node, "content") ?? "");
      }
    }
    if ("childNodes" in node) nodes.push(...[...node.childNodes].reverse());
  }
  return titles;
}

function nameOf(node: HtmlNode): string {
  return attributeOf(node, "property") ?? attributeOf(node, "name") ?? "";
}
