import type { Markup } from "./markup.js";
import type { Site } from "./site.js";

/** One page before its frame. */
export interface Page {
  /** Below the base: `claims/<id>/` is written to `claims/<id>/index.html`, a path with an extension as it is. */
  readonly path: string;
  /** Plain text; the frame adds the site's name. */
  readonly title: string;
  /** One or two sentences of plain text for search results and link previews. */
  readonly description: string;
  /** The stream that brings news of what the page is about; its feeds are named before those of `all`. */
  readonly stream?: string;
  /** Left out of search engines: pages that only point elsewhere. */
  readonly unlisted?: boolean;
  readonly body: Markup;
}

/** Makes the pages of one sort, one after the other. */
export type PageMaker = (site: Site) => Iterable<Page>;
