import { describeStream, isGeneral } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import type { Listing, WholeList } from "../../model/lists/listing.js";
import { hrefOf } from "../../site.js";
import { Section } from "../frame/columns.js";
import { FollowLink } from "../subscribe/feed-links.js";
import { dataPath, type ListKind } from "./list-kind.js";

type ListProps = Props<{ kind: ListKind; listing: WholeList | Listing }>;

/** Beside a list: the list as data, and the nearest feed. */
export function ListAside({ site, kind, listing }: ListProps): Markup {
  return (
    <>
      <Section id="data" heading="This list as data">
        <ul class="plain" id="list-data">
          {(["csv", "json"] as const).map((format) => (
            <li>
              <a href={hrefOf(site, dataPath(kind, listing, format))}>{format.toUpperCase()}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="follow" heading="Follow">
        <div id="list-follow">
          <NearestFeed site={site} kind={kind} listing={listing} />
        </div>
      </Section>
    </>
  );
}

/** The feed of the list's own changes; where there is none, the nearest, which is wider. */
function NearestFeed({ site, kind, listing: { stream, hasOwnStream } }: ListProps): Markup {
  const { title } = describeStream(stream, site.index.records);
  return (
    <>
      {!hasOwnStream && (
        <p>
          This list has no feed of its own. Wider:{" "}
          {isGeneral(stream) ? wholeFeed(stream, kind.kind) : `all that concerns ${title}.`}
        </p>
      )}
      <p>
        <FollowLink site={site} stream={stream} of={title} />
      </p>
    </>
  );
}

function wholeFeed(stream: string, kind: string): string {
  return stream === "all" ? "the feed of every change." : `the feed of all ${kind}.`;
}
