import { FORMATS } from "@claimwire/feeds";

/** HTTP headers that a host sends with every file at the paths. */
export interface HeaderRule {
  /** Paths below the base address, which begin with a slash; `*` is any text. No two rules send the same header for one path. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** What a page may load: files of the site itself, and its own scripts; nobody may put it into a frame. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const typeRule = (paths: readonly string[], type: string): HeaderRule => ({
  paths,
  headers: { "Content-Type": `${type}; charset=utf-8` },
});

/** The headers of everything in `public/`, as each host sends them: the preview, `_headers` and `docs/nginx.conf`. */
export const HOST_HEADERS: readonly HeaderRule[] = [
  {
    paths: ["/*"],
    headers: {
      "Content-Security-Policy": CONTENT_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      // Every file may change with a release, and an unchanged one costs a 304.
      "Cache-Control": "no-cache",
    },
  },
  // Programs on other sites read the data.
  {
    paths: ["/api/*", "/feeds/*", "/feeds.opml"],
    headers: { "Access-Control-Allow-Origin": "*" },
  },
  ...Object.values(FORMATS).map(({ extension, type }) => typeRule([`/feeds/*${extension}`], type)),
  typeRule(["/feeds.opml", "/feeds/*.opml"], "text/x-opml"),
];

/** A regular expression, as text, that matches what a path of a rule means. */
export function patternOf(path: string): string {
  const literal = path.split("*").map((part) => part.replaceAll(".", "\\."));
  return `^${literal.join(".*")}$`;
}

/** The headers of one path. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const matching = HOST_HEADERS.filter(({ paths }) =>
    paths.some((rule) => new RegExp(patternOf(rule)).test(path)),
  );
  return Object.assign({}, ...matching.map(({ headers }) => headers));
}
