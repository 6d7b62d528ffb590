import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { HOST_HEADERS, headersOf } from "./host-headers.js";
import { renderHeadersFile } from "./render-headers-file.js";
import { renderNginxFile } from "./render-nginx-file.js";

const PATHS = [
  "/",
  "/404.html",
  "/claims/a-claim/",
  "/assets/site.css",
  "/feeds.opml",
  "/feeds/general.opml",
  "/feeds/all.xml",
  "/feeds/claims/a-claim.atom",
  "/feeds/archive/all/1.json",
  "/api/v1/index.json",
];

describe("headersOf", () => {
  it.each([
    ["/feeds/all.xml", "application/rss+xml; charset=utf-8"],
    ["/feeds/claims/a-claim.atom", "application/atom+xml; charset=utf-8"],
    ["/feeds/archive/all/1.json", "application/feed+json; charset=utf-8"],
    ["/feeds.opml", "text/x-opml; charset=utf-8"],
    ["/feeds/general.opml", "text/x-opml; charset=utf-8"],
    ["/api/v1/index.json", undefined],
    ["/claims/feeds/all.xml", undefined],
  ])("gives %s the type %s", (path, type) => {
    expect(headersOf(path)["Content-Type"]).toBe(type);
  });

  it("lets other sites read feeds and data, and no page", () => {
    const open = PATHS.filter((path) => headersOf(path)["Access-Control-Allow-Origin"] === "*");
    expect(open).toEqual(PATHS.slice(4));
  });

  it("sends the policy with every file", () => {
    for (const path of PATHS) {
      expect(headersOf(path)).toMatchObject({
        "Content-Security-Policy": expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
      });
    }
  });

  it("takes each header of a path from one rule, as hosts join two values with a comma", () => {
    for (const path of PATHS) {
      const names = HOST_HEADERS.filter((rule) => rule.paths.some((one) => matches(one, path))).flatMap(
        ({ headers }) => Object.keys(headers),
      );
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

/** As hosts read a path of `_headers`: a star is any text. */
function matches(rule: string, path: string): boolean {
  const [start = "", end] = rule.split("*");
  if (end === undefined) return path === start;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}

describe("renderHeadersFile", () => {
  it.each([
    ["https://wire.example", ""],
    ["https://wire.example/claim/wire/", "/claim/wire"],
  ])("says for %s the headers of every path", (baseUrl, base) => {
    const rules = renderHeadersFile(baseUrl)
      .trimEnd()
      .split("\n\n")
      .map((block) => block.split("\n"));
    for (const path of PATHS) {
      const lines = rules.filter(([rule = ""]) => matches(rule, base + path)).flatMap(([, ...of]) => of);
      const found = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1));
      expect(Object.fromEntries(found as string[][])).toEqual(headersOf(path));
    }
  });
});

it("renderNginxFile gives docs/nginx.conf", async () => {
  const file = fileURLToPath(new URL("../../../../docs/nginx.conf", import.meta.url));
  await expect(renderNginxFile()).toMatchFileSnapshot(file);
});
