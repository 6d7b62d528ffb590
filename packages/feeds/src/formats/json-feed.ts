import { ABOUT_PATH, absoluteUrl, archivePath, SUBSCRIBE_PATH } from "../addresses.js";
import { cleanLine } from "../entry/clean-text.js";
import type { Entry } from "../entry/entry.js";
import type { FeedConfig } from "../feed-config.js";
import { assertPublishable, documentTitle, type FeedDocument, linksOf } from "./feed-document.js";
import { responsibleOf } from "./responsible.js";

/** The feed itself, as whose its items are shown, and its publisher where the settings name one. */
function authorsOf(config: FeedConfig): { name: string; url?: string }[] {
  const wire = { name: cleanLine(config.title), url: absoluteUrl(config.baseUrl, ABOUT_PATH) };
  if (config.publisher === undefined) return [wire];
  const { name, page, email } = responsibleOf(config);
  const url = email === undefined ? page : `mailto:${email}`;
  return [wire, { name, ...(url === undefined ? {} : { url }) }];
}

/** An item of JSON Feed 1.1, with our extension. */
function itemOf(entry: Entry, config: FeedConfig, about: string) {
  const { id, url, title, summary, html, published, categories } = entry;
  return {
    id,
    url,
    title,
    summary,
    content_html: html,
    date_published: published,
    ...(categories.length === 0 ? {} : { tags: categories.map(({ label }) => label) }),
    language: config.language,
    _claimwire: { about, ...entry.extension },
  };
}

export type JsonFeed = ReturnType<typeof jsonFeedOf>;

/** The document as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with our extension. */
export function jsonFeedOf(document: FeedDocument, config: FeedConfig) {
  const { stream, archive, older, entries } = document;
  const links = new Map(linksOf(document, "json", config).map(({ rel, href }) => [rel, href]));
  const about = absoluteUrl(config.baseUrl, SUBSCRIBE_PATH);
  const hub = links.get("hub");
  const current = links.get("current");
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: cleanLine(documentTitle(document, config)),
    description: cleanLine(stream.description),
    home_page_url: links.get("alternate") ?? "",
    feed_url: links.get("self") ?? "",
    ...(older === undefined
      ? {}
      : { next_url: absoluteUrl(config.baseUrl, archivePath(stream.id, older, "json")) }),
    language: config.language,
    authors: authorsOf(config),
    ...(hub === undefined ? {} : { hubs: [{ type: "WebSub", url: hub }] }),
    _claimwire: {
      about,
      stream: stream.id,
      ...(archive === undefined ? {} : { archive }),
      ...(current === undefined ? {} : { current }),
    },
    items: entries.map((entry) => itemOf(entry, config, about)),
  };
}

/** Prints a document as JSON Feed 1.1. Throws when an entry cannot be published. */
export function renderJsonFeed(document: FeedDocument, config: FeedConfig): string {
  assertPublishable(document);
  return `${JSON.stringify(jsonFeedOf(document, config), null, 1)}\n`;
}
