import { generateOpml } from "feedsmith";
import { absoluteUrl, feedPath } from "../addresses.js";
import { cleanLine } from "../entry/clean-text.js";
import type { FeedConfig } from "../feed-config.js";
import type { Stream } from "../stream.js";
import { responsibleOf } from "./responsible.js";
import { trimSections } from "./trim-sections.js";

interface Outline {
  text: string;
  title?: string;
  type?: string;
  xmlUrl?: string;
  htmlUrl?: string;
  description?: string;
  outlines?: Outline[];
}

/** Streams that an OPML list shows under one heading. */
export interface StreamGroup {
  readonly heading: string;
  readonly streams: readonly Stream[];
}

function outlineOf({ id, title, description, page }: Stream, config: FeedConfig): Outline {
  const text = cleanLine(`${config.title}: ${title}`);
  return {
    text,
    title: text,
    type: "rss",
    xmlUrl: absoluteUrl(config.baseUrl, feedPath(id, "rss")),
    htmlUrl: absoluteUrl(config.baseUrl, page),
    description: cleanLine(description),
  };
}

/**
 * Prints a list of feeds as OPML 2.0, a group below each heading; groups without a stream are left out. `scope`: which
 * feeds they are, for the title. `modified`: when the newest release was made.
 */
export function renderOpml(
  scope: string,
  groups: readonly StreamGroup[],
  modified: string,
  config: FeedConfig,
): string {
  const outlines = groups
    .filter(({ streams }) => streams.length > 0)
    .map(({ heading, streams }) => ({
      text: heading,
      outlines: streams.map((stream) => outlineOf(stream, config)),
    }));
  const { name, email } = responsibleOf(config);
  const xml = generateOpml({
    head: {
      title: cleanLine(`${config.title}: ${scope}`),
      dateModified: new Date(modified),
      ...(config.publisher === undefined ? {} : { ownerName: name }),
      ...(email === undefined ? {} : { ownerEmail: email }),
    },
    body: { outlines },
  });
  return trimSections(xml);
}
