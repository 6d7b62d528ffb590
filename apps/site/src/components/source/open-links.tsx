import { hostOf, webAddress } from "@claimwire/feeds";
import type { Source } from "@claimwire/schema";
import type { Markup } from "../../markup.js";

/** Where a document itself can be opened: at its address, unless that is dead, and at its copies. */
export function openLinksOf({ url, availability, copies = [] }: Source): { word: string; href: string }[] {
  const own = availability.state === "gone" ? [] : [{ word: "Open", url }];
  return [...own, ...copies.map((copy) => ({ word: "Copy", url: copy.url }))].flatMap(
    ({ word, url: address }) => {
      const href = address === undefined ? undefined : webAddress(address);
      return href === undefined ? [] : [{ word, href }];
    },
  );
}

/** Links to a document itself. Nothing when there is none that a browser can open. */
export function OpenLinks({ source }: { readonly source: Source }): Markup {
  const links = openLinksOf(source);
  if (links.length === 0) return null;
  return (
    <span class="open-links">
      {links.map(({ word, href }) => (
        <>
          {" "}
          <a href={href} rel="external nofollow noopener">
            {word} at {hostOf(href)}
            {" ↗"}
          </a>
        </>
      ))}
    </span>
  );
}
