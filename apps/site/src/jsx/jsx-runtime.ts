import { escapeText, SafeHtml } from "@claimwire/feeds";
import { jsxAttr, type JSX as OfHono } from "hono/jsx/jsx-runtime";
import type { Markup } from "../markup.js";

/**
 * What JSX is compiled to in this app. Elements and attributes are those of Hono, but an element is text as soon as it
 * is made, escaped as in feeds. Hono makes a tree of the whole page first, which takes over twice as long, and which
 * only contexts and promises need; no component of ours has either. Content is therefore made before the element around
 * it.
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
  let start = `<${tag}`;
  for (const name in props) if (name !== "children") start += attributeText(name, props[name]);
  if (VOID.has(tag)) return new SafeHtml(`${start}/>`);
  return new SafeHtml(`${start}>${contentText(props.children)}</${tag}>`);
}

export { jsx as jsxs };

/** Markup without an element around it. */
export function Fragment({ children }: ElementProps): Markup {
  return new SafeHtml(contentText(children));
}

function attributeText(name: string, value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "string") return ` ${name}="${escapeText(value)}"`;
  // Hono knows the attributes that are there or not.
  const text = String(jsxAttr(name, value as string));
  return text === "" ? "" : ` ${text}`;
}

/** Texts are escaped; what is absent or a truth value is nothing. */
function contentText(content: unknown): string {
  if (typeof content === "string") return escapeText(content);
  if (content instanceof SafeHtml) return content.toString();
  if (typeof content === "number") return String(content);
  if (!Array.isArray(content)) return "";
  let text = "";
  for (const part of content) text += contentText(part);
  return text;
}
