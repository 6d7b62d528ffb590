import { HOST_HEADERS } from "./host-headers.js";

/** Where hosts that know `_headers` look for it: Cloudflare Pages, Netlify and others that took it over. */
export const HEADERS_PATH = "_headers";

/** The file `_headers`. Such hosts match it against the whole path, so the path of the base address stands before each. */
export function renderHeadersFile(baseUrl: string): string {
  const base = new URL(baseUrl).pathname.replace(/\/+$/, "");
  const blocks = HOST_HEADERS.flatMap(({ paths, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return paths.map((path) => [`${base}${path}`, ...lines].join("\n"));
  });
  return `${blocks.join("\n\n")}\n`;
}
