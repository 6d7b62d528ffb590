/** The media types of feeds; for every other file the extension decides. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\/feeds\/.+\.xml$/, "application/rss+xml; charset=utf-8"],
  [/^\/feeds\/.+\.atom$/, "application/atom+xml; charset=utf-8"],
  [/^\/feeds\/.+\.json$/, "application/feed+json; charset=utf-8"],
  [/^\/feeds\.opml$/, "text/x-opml; charset=utf-8"],
];

/** The media type of a path below `public/`; undefined where the extension decides. */
export function contentTypeOf(path: string): string | undefined {
  return TYPES.find(([pattern]) => pattern.test(path))?.[1];
}
