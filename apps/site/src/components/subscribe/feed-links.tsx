import { FORMAT_NAMES, FORMATS, type Format, feedPath } from "@claimwire/feeds";
import type { Markup, Props } from "../../markup.js";
import { hrefOf, type Site } from "../../site.js";

/** The addresses of a stream, one a format; none before the first release, when there are no feeds. */
export function feedsOf(site: Site, stream: string): { readonly format: Format; readonly href: string }[] {
  if (site.releases.length === 0) return [];
  return FORMAT_NAMES.map((name) => ({ format: FORMATS[name], href: hrefOf(site, feedPath(stream, name)) }));
}

/** The label of a link to a feed for screen readers, which may read it without the text around it. */
export function feedLabel({ name }: Format, of: string): string {
  return `${/feed$/i.test(name) ? name : `${name} feed`} of ${of}`;
}

/** Links to a stream in its formats. `of` names the stream for screen readers. */
export function FeedLinks(props: Props<{ stream: string; of: string }>): Markup {
  return (
    <ul class="feeds">
      {feedsOf(props.site, props.stream).map(({ format, href }) => (
        <li>
          <a href={href} type={format.type} aria-label={feedLabel(format, props.of)}>
            {format.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
