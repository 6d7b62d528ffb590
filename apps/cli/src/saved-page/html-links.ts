import type { DefaultTreeAdapterTypes } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/** The value of an attribute; undefined when the node has none of that name, or is no element. */
export function attributeOf(node: HtmlNode, name: string): string | undefined {
  return "attrs" in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined;
}

function hrefOf(node: HtmlNode, tag: string): string | undefined {
  return "tagName" in node && node.tagName === tag ? attributeOf(node, "href") : undefined;
}

const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ("childNodes" in node ? node.childNodes : []);

/** Finds the address in `<base>`, to which relative links refer. A saved page has no other, and none is guessed. */
export function findBaseAddress(document: HtmlNode): string | undefined {
  const below = childrenOf(document).flatMap(childrenOf).flatMap(childrenOf);
  const href = below.map((node) => hrefOf(node, "base")).find((found) => found !== undefined);
  return href !== undefined && URL.canParse(href) ? href : undefined;
}

/** Reads a link, with its address if that is absolute and http(s); undefined for a node that is no link. */
export function readLink(
  node: HtmlNode,
  base: string | undefined,
): { address: string | undefined } | undefined {
  const href = hrefOf(node, "a")?.trim();
  if (href === undefined) return undefined;
  if (!URL.canParse(href, base)) return { address: undefined };
  const { href: address, protocol } = new URL(href, base);
  return { address: protocol === "http:" || protocol === "https:" ? address : undefined };
}
