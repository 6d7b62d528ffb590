/** Types that a reader of feeds looks at; every other file has the type that its ending says. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\/feeds\/.+\.xml$/, "application/rss+xml; charset=utf-8"],
  [/^\/feeds\/.+\.atom$/, "application/atom+xml; charset=utf-8"],
  [/^\/feeds\/.+\.json$/, "application/feed+json; charset=utf-8"],
  [/^\/feeds\.opml$/, "text/x-opml; charset=utf-8"],
];

/** The media type of a path below `public/`, where its ending alone does not tell it. */
export function contentTypeOf(path: string): string | undefined {
  return TYPES.find(([pattern]) => pattern.test(path))?.[1];
}
