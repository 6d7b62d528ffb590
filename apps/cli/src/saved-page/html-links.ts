import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

function attributeOf(node: Node, tag: string, attribute: string): string | undefined {
  if (!defaultTreeAdapter.isElementNode(node as DefaultTreeAdapterTypes.Node) || !("attrs" in node))
    return undefined;
  return node.tagName === tag ? node.attrs.find(({ name }) => name === attribute)?.value : undefined;
}

const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);

/** The address from which a page says that its links count; no other is known of a saved page, and none is guessed. */
export function findBase(document: Node): string | undefined {
  const below = childrenOf(document).flatMap(childrenOf).flatMap(childrenOf);
  const href = below.map((node) => attributeOf(node, "base", "href")).find((found) => found !== undefined);
  return href !== undefined && URL.canParse(href) ? href : undefined;
}

/** Where a link leads: http(s) and whole, or undefined. */
export function readLink(node: Node, base: string | undefined): string | undefined {
  const href = attributeOf(node, "a", "href")?.trim();
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const { href: address, protocol } = new URL(href, base);
  return protocol === "http:" || protocol === "https:" ? address : undefined;
}
