import { HOME_PATH, SafeHtml } from "@claimwire/feeds";
import { parseKey } from "@claimwire/schema";
import { apiRecordPath, CONTENT_POLICY } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { scriptText } from "../../model/linked-data.js";
import type { Page } from "../../page.js";
import { PICTURE_SIZE, type Pictured, picturedOn, picturePath } from "../../pictures/social-picture.js";
import { absoluteUrlOf, hrefOf } from "../../site.js";
import { renderOnce } from "../elements/render-once.js";
import { feedsOf } from "../subscribe/feed-links.js";

/** What a page may load, as hosts say it in a header; in a page, browsers pass over who may put it into a frame. */
const PAGE_POLICY = CONTENT_POLICY.replace("; frame-ancestors 'none'", "");

const OF_EVERY_PAGE = (
  <>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content={PAGE_POLICY} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
  </>
);

/**
 * The content of `head`. The feeds of the page's own stream come before those of all changes, since feed readers take
 * the first.
 */
export function HeadMetadata({ site, page }: Props<{ page: Page }>): Markup {
  const { title } = site.config;
  const { stream = "all" } = page;
  const record = parseKey(page.path.replace(/\/$/, ""));
  const heading = page.path === HOME_PATH ? page.title : `${page.title} – ${title}`;
  return (
    <>
      {OF_EVERY_PAGE}
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
      {renderOnce(site, `picture ${picturedOn(page.path)}`, () => (
        <SocialPicture site={site} pictured={picturedOn(page.path)} />
      ))}
      {renderOnce(site, `assets ${page.scripts?.join()}`, () => (
        <Assets site={site} scripts={page.scripts ?? []} />
      ))}
      {stream !== "all" && <StreamFiles site={site} stream={stream} brings={page.title} />}
      {renderOnce(site, "feeds of every change", () => (
        <StreamFiles site={site} stream="all" brings="every change" />
      ))}
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
        <script type="application/ld+json">{new SafeHtml(scriptText(page.linkedData))}</script>
      )}
    </>
  );
}

/** The icon, the stylesheet and the scripts of a page. */
function Assets({ site, scripts }: Props<{ scripts: readonly string[] }>): Markup {
  return (
    <>
      <link rel="icon" type="image/svg+xml" href={hrefOf(site, "assets/icon.svg")} />
      <link rel="stylesheet" href={hrefOf(site, "assets/site.css")} />
      {scripts.map((name) => (
        <script type="module" src={hrefOf(site, `assets/${name}.js`)} />
      ))}
    </>
  );
}

/** The files of a stream, one a format, with what it brings. */
function StreamFiles({ site, stream, brings }: Props<{ stream: string; brings: string }>): Markup {
  return (
    <>
      {feedsOf(site, stream).map(({ format, href }) => (
        <link
          rel="alternate"
          type={format.type}
          title={`${site.config.title}: ${brings} (${format.name})`}
          href={href}
        />
      ))}
    </>
  );
}

/** The picture that previews of links to a page show. */
function SocialPicture({ site, pictured }: Props<{ pictured: Pictured }>): Markup {
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
