import type { ReleasePoint } from "@claimwire/ledger";
import type { LinkedData } from "@claimwire/wire";
import type { Markup } from "./markup.js";
import type { Site } from "./site.js";

/** A page without its frame, which is the same on all pages. */
export interface Page {
  /** Below the base: `claims/<id>/` is written to `claims/<id>/index.html`, a path with an extension as it is. */
  readonly path: string;
  /** Plain text; the frame adds the site's name. */
  readonly title: string;
  /** One or two sentences of plain text for search results and link previews. */
  readonly description: string;
  /** The stream of changes to what the page is about; the page names its feeds before those of `all`. */
  readonly stream?: string;
  /** Whether search engines are asked to leave it out, as a page that only points elsewhere. */
  readonly unlisted?: boolean;
  /** The release that last changed what the page shows, where the page has records of its own. */
  readonly changed?: ReleasePoint | undefined;
  /** The scripts that it loads, by the names of their files in `scripts/`; without them the page must do. */
  readonly scripts?: readonly string[];
  /** What it is about, for search engines (JSON-LD). */
  readonly linkedData?: LinkedData | undefined;
  readonly body: Markup;
}

/** A file beside the pages that holds what a page shows, for programs. */
export interface ListFile {
  readonly path: string;
  readonly data: string;
}

/** Makes the pages of one sort, and the files beside them, one after the other. */
export type PageMaker = (site: Site) => Iterable<Page | ListFile>;
