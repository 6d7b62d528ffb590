import { hostOf, webAddress } from "@claimwire/feeds";
import type { Source } from "@claimwire/schema";
import type { Markup } from "../../markup.js";

/**
 * Links to a document itself: to its address, unless that is dead, and to its copies. Nothing when there is none that a
 * browser can open.
 */
export function OpenLinks({ source }: { readonly source: Source }): Markup {
  const { url, availability, copies = [] } = source;
  const own = availability.state === "gone" ? [] : [{ word: "Open", url }];
  const links = [...own, ...copies.map((copy) => ({ word: "Copy", url: copy.url }))].flatMap(
    ({ word, url: address }) => {
      const href = address === undefined ? undefined : webAddress(address);
      return href === undefined ? [] : [{ word, href }];
    },
  );
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
