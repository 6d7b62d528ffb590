import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
export type Element = DefaultTreeAdapterMap["element"];

/** A page as a browser reads it. */
export interface ParsedPage {
  /** Every element, in the order of the document. */
  readonly elements: readonly Element[];
  /** What the HTML standard calls parse errors. */
  readonly errors: readonly string[];
}

export function parsePage(html: string): ParsedPage {
  const errors: string[] = [];
  const document = parse(html, {
    onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`),
  });
  return { elements: [...elementsBelow(document)], errors };
}

/** An element and all in it, in the order of the document. */
export function* elementsBelow(node: Node): Iterable<Element> {
  if (defaultTreeAdapter.isElementNode(node)) yield node;
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) yield* elementsBelow(child);
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Elements that do not start a line of their own. */
const INLINE = new Set("a b bdi button cite code data del ins small span strong time".split(" "));

/**
 * The text of an element as a reader sees it, with runs of white space and breaks of lines as one space; `but` names
 * elements that are left out.
 */
export function textOf(node: Node, but: readonly string[] = []): string {
  return rawText(node, but).replace(/\s+/g, " ").trim();
}

function rawText(node: Node, but: readonly string[]): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if ("tagName" in node && but.includes(node.tagName)) return "";
  const text = "childNodes" in node ? node.childNodes.map((child) => rawText(child, but)).join("") : "";
  return "tagName" in node && INLINE.has(node.tagName) ? text : ` ${text} `;
}
