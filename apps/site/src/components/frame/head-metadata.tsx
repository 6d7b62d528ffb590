import { HOME_PATH } from "@claimwire/feeds";
import { parseKey } from "@claimwire/schema";
import { apiRecordPath, CONTENT_POLICY } from "@claimwire/wire";
import { raw } from "hono/html";
import type { Markup, Props } from "../../markup.js";
import { scriptText } from "../../model/linked-data.js";
import type { Page } from "../../page.js";
import { PICTURE_SIZE, picturedOn, picturePath } from "../../pictures/social-picture.js";
import { absoluteUrlOf, hrefOf } from "../../site.js";
import { feedsOf } from "../subscribe/feed-links.js";

/** What a page may load, as hosts say it in a header; in a page, browsers pass over who may put it into a frame. */
const PAGE_POLICY = CONTENT_POLICY.replace("; frame-ancestors 'none'", "");

/**
 * The content of `head`. The feeds of the page's own stream come before those of all changes, since feed readers take
 * the first.
 */
export function HeadMetadata({ site, page }: Props<{ page: Page }>): Markup {
  const { title } = site.config;
  const streams = page.stream === undefined || page.stream === "all" ? ["all"] : [page.stream, "all"];
  const record = parseKey(page.path.replace(/\/$/, ""));
  const heading = page.path === HOME_PATH ? page.title : `${page.title} – ${title}`;
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={PAGE_POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{heading}</title>
      <meta name="description" content={page.description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      {page.unlisted && <meta name="robots" content="noindex" />}
      {!page.unlisted && <link rel="canonical" href={absoluteUrlOf(site, page.path)} />}
      <meta property="og:site_name" content={title} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={absoluteUrlOf(site, page.path)} />
      <SocialPicture site={site} page={page} />
      <link rel="icon" type="image/svg+xml" href={hrefOf(site, "assets/icon.svg")} />
      <link rel="stylesheet" href={hrefOf(site, "assets/site.css")} />
      {page.scripts?.map((name) => (
        <script type="module" src={hrefOf(site, `assets/${name}.js`)} />
      ))}
      {streams.flatMap((stream) =>
        feedsOf(site, stream).map(({ format, href }) => (
          <link
            rel="alternate"
            type={format.type}
            title={`${title}: ${stream === "all" ? "every change" : page.title} (${format.name})`}
            href={href}
          />
        )),
      )}
      {record !== undefined && (
        <link
          rel="alternate"
          type="application/json"
          title="This record with its history (JSON)"
          href={hrefOf(site, apiRecordPath(record))}
        />
      )}
      {page.linkedData && (
        // Data, in which no text can end the element.
        <script type="application/ld+json">{raw(scriptText(page.linkedData))}</script>
      )}
    </>
  );
}

/** The picture that previews of links to a page show. */
function SocialPicture({ site, page }: Props<{ page: Page }>): Markup {
  const pictured = picturedOn(page.path);
  const { title } = site.config;
  return (
    <>
      <meta property="og:image" content={absoluteUrlOf(site, picturePath(pictured))} />
      <meta property="og:image:width" content={String(PICTURE_SIZE.width)} />
      <meta property="og:image:height" content={String(PICTURE_SIZE.height)} />
      <meta property="og:image:alt" content={pictured === "site" ? title : `${title}: ${pictured}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
