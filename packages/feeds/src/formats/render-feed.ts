import type { FeedConfig } from "../feed-config.js";
import { renderAtom } from "./atom.js";
import type { FeedDocument } from "./feed-document.js";
import type { FormatName } from "./formats.js";
import { renderJsonFeed } from "./json-feed.js";
import { renderRss } from "./rss.js";

/** Prints a document of a stream in one of the formats. */
export const RENDERERS: Readonly<Record<FormatName, (document: FeedDocument, config: FeedConfig) => string>> =
  {
    rss: renderRss,
    atom: renderAtom,
    json: renderJsonFeed,
  };
