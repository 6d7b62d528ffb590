import { jsxAttr, type JSX as OfHono } from "hono/jsx/jsx-runtime";
import { escapeToBuffer } from "hono/utils/html";
import type { Markup } from "../markup.js";
import { MarkupText } from "./markup-text.js";

/**
 * What JSX is compiled to in this app. Elements, attributes and escaping are those of Hono, but an element is text as
 * soon as it is made. Hono makes a tree of the whole page first, which takes over twice as long, and which only contexts
 * and promises need; no component of ours has either. Content is therefore made before the element around it.
 */
export declare namespace JSX {
  type Element = Markup;
  type ElementType = string | ((props: never) => Markup);
  type ElementChildrenAttribute = OfHono.ElementChildrenAttribute;
  type IntrinsicElements = OfHono.IntrinsicElements;
}

type ElementProps = Readonly<Record<string, unknown>>;

/** Elements without content, which have no end tag. */
const VOID = new Set(["br", "col", "hr", "img", "input", "link", "meta", "wbr"]);

/** An element with its attributes and `children`, or what a component makes of them. */
export function jsx(tag: string | ((props: ElementProps) => Markup), props: ElementProps): Markup {
  if (typeof tag === "function") return tag(props);
  const written: [string] = [`<${tag}`];
  for (const name in props) if (name !== "children") writeAttribute(written, name, props[name]);
  if (VOID.has(tag)) return new MarkupText(`${written[0]}/>`);
  written[0] += ">";
  writeContent(written, props.children);
  return new MarkupText(`${written[0]}</${tag}>`);
}

export { jsx as jsxs };

/** Markup without an element around it. */
export function Fragment({ children }: ElementProps): Markup {
  const written: [string] = [""];
  writeContent(written, children);
  return new MarkupText(written[0]);
}

function writeAttribute(written: [string], name: string, value: unknown): void {
  if (typeof value === "string") {
    written[0] += ` ${name}="`;
    escapeToBuffer(value, written);
    written[0] += '"';
    return;
  }
  // Hono knows the attributes that are there or not, and leaves out those without a value.
  const attribute = String(jsxAttr(name, value as string));
  if (attribute !== "") written[0] += ` ${attribute}`;
}

/** Texts are escaped; what is absent or a truth value is nothing. */
function writeContent(written: [string], content: unknown): void {
  if (typeof content === "string") escapeToBuffer(content, written);
  else if (content instanceof MarkupText) written[0] += content.text;
  else if (Array.isArray(content)) for (const part of content) writeContent(written, part);
  else if (typeof content === "number") written[0] += content;
}
