import type { Entry } from "../entry/entry.js";
import type { FeedConfig } from "../feed-config.js";
import type { FeedDocument } from "../formats/feed-document.js";
import type { FormatName } from "../formats/formats.js";
import { RENDERERS } from "../formats/render-feed.js";
import { joinDocument, splitDocument } from "./split-document.js";

/** A placeholder for a document whose entries were all printed before; it is cut out afterwards. */
const STAND_IN: Entry = {
  id: "tag:claimwire.example,2026:stand-in",
  published: "2026-01-01T00:00:00Z",
  title: "Stand-in",
  summary: "Stand-in",
  html: "<p>Stand-in</p>",
  url: "https://claimwire.example/",
  categories: [],
  extension: {},
};

/**
 * Prints a document of which some entries were printed before. `entries` are newest first; a text is an entry that was
 * printed before. The bytes are the same as `RENDERERS` would print.
 */
export function growDocument(
  document: Omit<FeedDocument, "entries">,
  entries: readonly (Entry | string)[],
  format: FormatName,
  config: FeedConfig,
): string {
  const fresh = entries.filter((entry) => typeof entry !== "string");
  const render = RENDERERS[format];
  if (fresh.length === entries.length) return render({ ...document, entries: fresh }, config);
  const text = render({ ...document, entries: fresh.length === 0 ? [STAND_IN] : fresh }, config);
  const { head, entries: printed, tail } = splitDocument(text, format);
  let next = 0;
  const all = entries.map((entry) => (typeof entry === "string" ? entry : (printed[next++] ?? "")));
  if (next !== fresh.length || printed.length !== Math.max(1, next)) {
    throw new Error(`A document in ${format} was not printed as expected.`);
  }
  return joinDocument({ head, entries: all, tail }, format);
}
