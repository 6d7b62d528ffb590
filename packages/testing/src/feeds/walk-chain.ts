import { childNamed, childrenNamed, readXml } from "./read-xml.js";
import { TEST_CONFIG } from "./test-config.js";

/** A document of a stream, as a reader that walks through history sees it. */
export interface Page {
  /** Ids of its entries, newest first. */
  readonly ids: readonly string[];
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly current: string | undefined;
}

function linkOf(
  links: readonly { readonly attributes: Readonly<Record<string, string>> }[],
  rel: string,
): string | undefined {
  return links.find(({ attributes }) => attributes.rel === rel)?.attributes.href;
}

/** Reads what a reader that walks through history needs of a document. */
const READ: Readonly<Record<string, (text: string) => Page>> = {
  ".xml": (text) => {
    const channel = childNamed(readXml(text), "channel");
    const links = childrenNamed(channel, "atom:link");
    return {
      ids: childrenNamed(channel, "item").map((item) => childNamed(item, "guid").text),
      older: linkOf(links, "prev-archive"),
      newer: linkOf(links, "next-archive"),
      current: linkOf(links, "current"),
    };
  },
  ".atom": (text) => {
    const feed = readXml(text);
    const links = childrenNamed(feed, "link");
    return {
      ids: childrenNamed(feed, "entry").map((entry) => childNamed(entry, "id").text),
      older: linkOf(links, "prev-archive"),
      newer: linkOf(links, "next-archive"),
      current: linkOf(links, "current"),
    };
  },
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
