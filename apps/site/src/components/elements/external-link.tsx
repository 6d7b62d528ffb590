import { webAddress } from "@claimwire/feeds";
import type { Markup } from "../../markup.js";

/** An address outside the site, shown as it is; a link only when it is http or https. */
export function ExternalLink({ url }: { readonly url: string }): Markup {
  const href = webAddress(url);
  const text = <bdi>{url}</bdi>;
  return href === undefined ? (
    text
  ) : (
    <a class="address" href={href} rel="external nofollow noopener">
      {text}
    </a>
  );
}
