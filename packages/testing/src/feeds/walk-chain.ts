import { childNamed, childrenNamed, readXml, type XmlElement } from "./read-xml.js";
import { TEST_CONFIG } from "./test-config.js";

/** A document of a stream, as a reader that walks through history sees it. */
export interface Page {
  /** Ids of its entries, newest first. */
  readonly ids: readonly string[];
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly current: string | undefined;
}

/** The page of an RSS channel or an Atom feed, by the names of its links, its entries and their ids. */
function xmlPage(feed: XmlElement, names: { links: string; entry: string; id: string }): Page {
  const links = childrenNamed(feed, names.links);
  const linkOf = (rel: string) => links.find(({ attributes }) => attributes.rel === rel)?.attributes.href;
  return {
    ids: childrenNamed(feed, names.entry).map((entry) => childNamed(entry, names.id).text),
    older: linkOf("prev-archive"),
    newer: linkOf("next-archive"),
    current: linkOf("current"),
  };
}

/** Reads what a reader that walks through history needs of a document. */
const READ: Readonly<Record<string, (text: string) => Page>> = {
  ".xml": (text) =>
    xmlPage(childNamed(readXml(text), "channel"), { links: "atom:link", entry: "item", id: "guid" }),
  ".atom": (text) => xmlPage(readXml(text), { links: "link", entry: "entry", id: "id" }),
  ".json": (text) => {
    const feed = JSON.parse(text) as {
      items: { id: string }[];
      next_url?: string;
      _claimwire: { current?: string };
    };
    return {
      ids: feed.items.map(({ id }) => id),
      older: feed.next_url,
      newer: undefined,
      current: feed._claimwire.current,
    };
  },
};

/** Follows the links to older documents from the one that people subscribe to. */
export function walkChain(
  files: ReadonlyMap<string, string>,
  stream: string,
  extension: string,
): readonly Page[] {
  const pages: Page[] = [];
  const base = `${TEST_CONFIG.baseUrl}/`;
  for (let at: string | undefined = `${base}feeds/${stream}${extension}`; at !== undefined; ) {
    const text = files.get(at.slice(base.length));
    if (text === undefined) throw new Error(`${at} does not exist.`);
    const page = READ[extension]?.(text);
    if (page === undefined || pages.length > 100) throw new Error("The chain does not end.");
    pages.push(page);
    at = page.older;
  }
  return pages;
}
