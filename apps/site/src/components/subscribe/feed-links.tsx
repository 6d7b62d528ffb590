import { FORMAT_NAMES, FORMATS, type Format, feedPath, SUBSCRIBE_PATH } from "@claimwire/feeds";
import { describeStream, type GeneralStream } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { hrefOf, type Site } from "../../site.js";
import { Section } from "../frame/columns.js";

/** The addresses of a stream, one a format; none before the first release, when there are no feeds. */
export function feedsOf(site: Site, stream: string): { readonly format: Format; readonly href: string }[] {
  if (site.releases.length === 0) return [];
  return FORMAT_NAMES.map((name) => ({ format: FORMATS[name], href: hrefOf(site, feedPath(stream, name)) }));
}

/** Links to a stream, one a format. Each says which stream it is `of`, since screen readers may read it alone. */
export function feedAnchors(site: Site, stream: string, of: string): Markup[] {
  return feedsOf(site, stream).map(({ format: { name, type }, href }) => (
    <a href={href} type={type} aria-label={`${/feed$/i.test(name) ? name : `${name} feed`} of ${of}`}>
      {name}
    </a>
  ));
}

/** Links to a stream in its formats. `of` names the stream for screen readers. */
export function FeedLinks({ site, stream, of }: Props<{ stream: string; of: string }>): Markup {
  return (
    <ul class="feeds">
      {feedAnchors(site, stream, of).map((anchor) => (
        <li>{anchor}</li>
      ))}
    </ul>
  );
}

/** Beside a list: the feeds of its changes. */
export function StreamAside({ site, stream }: Props<{ stream: GeneralStream }>): Markup {
  const { title, description } = describeStream(stream, site.index.records);
  const id = `follow-${stream}`;
  return (
    <Section id={id} heading={`Follow ${title}`}>
      <p>
        {description} <a href={hrefOf(site, SUBSCRIBE_PATH)}>How?</a>
      </p>
      <FeedLinks site={site} stream={stream} of={title} />
    </Section>
  );
}
