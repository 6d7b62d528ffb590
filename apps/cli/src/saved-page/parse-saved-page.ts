import { readHtmlLines } from "./read-html-lines.js";
import { foldSpace, type SavedLine } from "./saved-line.js";

function looksLikeHtml(content: string): boolean {
  return /^\s*(<!--|<!doctype html|<html|<body|<div|<article|<main|<h[1-6]|<p)\b/i.test(content);
}

/** Parses a saved page into lines: HTML, or the text of a page or a PDF. */
export function parseSavedPage(content: string): SavedLine[] {
  if (looksLikeHtml(content)) return readHtmlLines(content);
  return content
    .split(/\r\n?|[\n\f\u2028]/)
    .map(foldSpace)
    .filter((text) => text !== "")
    .map((text) => ({ text, isHeading: false, links: [] }));
}
