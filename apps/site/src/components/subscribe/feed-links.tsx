import { FORMAT_NAMES, FORMATS, type Format, feedPath } from "@claimwire/feeds";
import { describeStream, type GeneralStream } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { hrefOf, type Site } from "../../site.js";
import { Section } from "../frame/columns.js";

/** The addresses of a stream, one a format; none before the first release, when there are no feeds. */
export function feedsOf(site: Site, stream: string): { readonly format: Format; readonly href: string }[] {
  if (site.releases.length === 0) return [];
  return FORMAT_NAMES.map((name) => ({ format: FORMATS[name], href: hrefOf(site, feedPath(stream, name)) }));
}

/** `follow/<stream>/`: the page of a feed. */
export function followPath(stream: string): string {
  return `follow/${stream}/`;
}

/**
 * A link to the page of a feed; nothing before the first release. `of` names the stream for screen readers, which may
 * read the link alone.
 */
export function FollowLink({ site, stream, of }: Props<{ stream: string; of: string }>): Markup {
  if (site.releases.length === 0) return null;
  return (
    <a class="follow" href={hrefOf(site, followPath(stream))}>
      Follow<span class="visually-hidden"> {of}</span>
    </a>
  );
}

/** Beside a list: what the stream of its changes brings, and the page of its feed. */
export function StreamAside({ site, stream }: Props<{ stream: GeneralStream }>): Markup {
  const { title, description } = describeStream(stream, site.index.records);
  const id = `follow-${stream}`;
  return (
    <Section id={id} heading={`Follow ${title}`}>
      <p>{description}</p>
      <p>
        <FollowLink site={site} stream={stream} of={title} />
      </p>
    </Section>
  );
}
