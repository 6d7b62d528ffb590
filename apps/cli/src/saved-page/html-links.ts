import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

function attributeOf(node: Node, tag: string, attribute: string): string | undefined {
  if (!defaultTreeAdapter.isElementNode(node as DefaultTreeAdapterTypes.Node) || !("attrs" in node))
    return undefined;
  return node.tagName === tag ? node.attrs.find(({ name }) => name === attribute)?.value : undefined;
}

const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);

/** Finds the address in `<base>`, to which relative links refer. A saved page has no other, and none is guessed. */
export function findBaseAddress(document: Node): string | undefined {
  const below = childrenOf(document).flatMap(childrenOf).flatMap(childrenOf);
  const href = below.map((node) => attributeOf(node, "base", "href")).find((found) => found !== undefined);
  return href !== undefined && URL.canParse(href) ? href : undefined;
}

/** Reads a link, with its address if that is absolute and http(s); undefined for a node that is no link. */
export function readLink(node: Node, base: string | undefined): { address: string | undefined } | undefined {
  const href = attributeOf(node, "a", "href")?.trim();
  if (href === undefined) return undefined;
  if (!URL.canParse(href, base)) return { address: undefined };
  const { href: address, protocol } = new URL(href, base);
  return { address: protocol === "http:" || protocol === "https:" ? address : undefined };
}
