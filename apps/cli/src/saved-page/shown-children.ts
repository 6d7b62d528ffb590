import { defaultTreeAdapter, parse } from "parse5";
import { attributeOf, type HtmlNode } from "./html-links.js";

/** An element with a shadow tree, around the nodes of that tree. */
export interface Host {
  /** Its own children, which the slots of the shadow tree show. */
  readonly children: readonly HtmlNode[];
  /** The host around it, where it is in a shadow tree itself. */
  readonly outer: Host | undefined;
}

interface Shown {
  readonly children: readonly HtmlNode[];
  readonly host: Host | undefined;
}

const ownChildren = (node: HtmlNode): readonly HtmlNode[] => ("childNodes" in node ? node.childNodes : []);

const slotOf = (node: HtmlNode, name: "name" | "slot"): string => attributeOf(node, name) ?? "";

/** The text of the document that a frame has in itself, as page savers write it; undefined for any other node. */
export function frameText(node: HtmlNode): string | undefined {
  return "tagName" in node && node.tagName === "iframe" ? attributeOf(node, "srcdoc") : undefined;
}

/**
 * The children of a node that a browser shows, and the host in whose shadow tree they are. A shadow tree that is declared in
 * a template takes the place of the children of its element, which its slots show (DOM standard, section 4.2.2).
 */
export function shownChildren(node: HtmlNode, host: Host | undefined): Shown {
  const frame = frameText(node);
  if (frame !== undefined) return { children: [parse(frame)], host: undefined };
  const own = ownChildren(node);
  const shadow = own.find((child) => attributeOf(child, "shadowrootmode") !== undefined);
  if (shadow !== undefined && defaultTreeAdapter.isElementNode(shadow) && "content" in shadow) {
    const children = own.filter((child) => child !== shadow);
    return { children: shadow.content.childNodes, host: { children, outer: host } };
  }
  if (host !== undefined && "tagName" in node && node.tagName === "slot") {
    const assigned = host.children.filter((child) => slotOf(child, "slot") === slotOf(node, "name"));
    if (assigned.length > 0) return { children: assigned, host: host.outer };
  }
  return { children: own, host };
}
