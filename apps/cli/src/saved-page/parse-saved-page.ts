import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

/** A line of a saved page: of plain text, or a block of HTML. White space is folded, and no line is empty. */
export interface SavedLine {
  readonly text: string;
  /** Whether HTML marks it as a heading; plain text marks none. */
  readonly isHeading: boolean;
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

// A page goes on in the same line over these; everything else begins a line of its own (HTML, section 15.3).
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const UNSEEN = new Set(["head", "noscript", "script", "style", "svg", "template", "textarea"]);
const HEADING = /^h[1-6]$/;

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

function toLines(html: string): SavedLine[] {
  const lines: SavedLine[] = [];
  let line = "";
  const end = (isHeading = false): void => {
    const text = fold(line);
    if (text !== "") lines.push({ text, isHeading });
    line = "";
  };
  const read = (node: Node): void => {
    if (defaultTreeAdapter.isTextNode(node)) line += node.value;
    if (!("childNodes" in node)) return;
    const name = "tagName" in node ? node.tagName : "";
    if (UNSEEN.has(name)) return;
    const isBlock = !INLINE.has(name);
    if (isBlock) end();
    for (const child of node.childNodes) read(child);
    if (isBlock) end(HEADING.test(name));
  };
  read(parse(html));
  return lines;
}

function looksLikeHtml(content: string): boolean {
  return /^\s*(<!--|<!doctype html|<html|<body|<div|<article|<main|<h[1-6]|<p)\b/i.test(content);
}

/** Reads the lines of a page as a reader saved it: HTML, or the text of a page or a PDF. */
export function parseSavedPage(content: string): SavedLine[] {
  if (looksLikeHtml(content)) return toLines(content);
  return content
    .split(/\r\n?|[\n\f\u2028]/)
    .map(fold)
    .filter((text) => text !== "")
    .map((text) => ({ text, isHeading: false }));
}
