import { SUBSCRIBE_PATH } from "@claimwire/feeds";
import { describeStream, type GeneralStream } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { hrefOf } from "../../site.js";
import { Section } from "../frame/columns.js";
import { FeedLinks } from "./feed-links.js";

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
