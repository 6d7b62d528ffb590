import { SUBSCRIBE_PATH } from "@claimwire/feeds";
import { describeStream, type GeneralStream } from "@claimwire/wire";
import type { Markup } from "../../markup.js";
import { hrefOf, type Site } from "../../site.js";
import { FeedLinks } from "./feed-links.js";

/** Beside a list: how to hear of what is new in it. */
export function StreamAside({
  site,
  stream,
}: {
  readonly site: Site;
  readonly stream: GeneralStream;
}): Markup {
  const { title, description } = describeStream(stream, site.index.records);
  const id = `follow-${stream}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Follow {title}</h2>
      <p>
        {description} <a href={hrefOf(site, SUBSCRIBE_PATH)}>How?</a>
      </p>
      <FeedLinks site={site} stream={stream} of={title} />
    </section>
  );
}
