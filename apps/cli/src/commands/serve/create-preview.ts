import { readFile, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { FORMATS } from "@claimwire/feeds";
import compression from "compression";
import serveStatic from "serve-static";

/** The folder to serve, and the path of the base URL, with which every address begins. */
export interface PreviewOptions {
  readonly folder: string;
  /** `/`, or a path that begins and ends with a slash: `/claimwire/`. */
  readonly basePath: string;
}

/** The media type of a feed below `public/`; undefined where the extension decides. */
function feedTypeOf(path: string): string | undefined {
  if (path === "/feeds.opml") return "text/x-opml";
  if (!path.startsWith("/feeds/")) return undefined;
  return Object.values(FORMATS).find(({ extension }) => path.endsWith(extension))?.type;
}

/** Whether a path leads out of the folder by a symbolic link. `serve-static` refuses the other ways out. */
async function leadsOut(folder: string, path: string): Promise<boolean> {
  try {
    const target = await realpath(join(folder, decodeURIComponent(path)));
    return !`${target}${sep}`.startsWith(`${await realpath(folder)}${sep}`);
  } catch {
    // There is no such file.
    return false;
  }
}

/**
 * Creates a server that serves `public/` as a static host would: conditional requests (RFC 9110, section 13), ranges,
 * compression, the media types of feeds, `index.html` for a folder, `404.html` for a missing file. It answers only GET
 * and HEAD, and never reads outside the folder.
 */
export function createPreview({ folder, basePath }: PreviewOptions): Server {
  const compress = compression();
  const files = serveStatic(folder, {
    setHeaders: (response, file) => {
      const type = feedTypeOf(file.slice(folder.length).replaceAll("\\", "/"));
      if (type !== undefined) response.setHeader("Content-Type", `${type}; charset=utf-8`);
      response.setHeader("Cache-Control", "no-cache");
    },
  });
  const notFound = (request: IncomingMessage, response: ServerResponse): void => {
    void sendNotFound(folder, request, response);
  };
  return createServer((request, response) => {
    const url = request.url ?? "/";
    const path = url.split("?", 1)[0] ?? "/";
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
    } else if (path === "/" && basePath !== "/") {
      response.writeHead(302, { Location: basePath }).end();
    } else if (!path.startsWith(basePath)) {
      notFound(request, response);
    } else {
      // serve-static redirects by `originalUrl`, which a router sets when it removes the base path.
      Object.assign(request, { originalUrl: url, url: `/${url.slice(basePath.length)}` });
      compress(asExpress(request), asExpress(response), async () => {
        if (await leadsOut(folder, path.slice(basePath.length))) notFound(request, response);
        else files(request, response, () => notFound(request, response));
      });
    }
  });
}

/** The middleware has types of express, but needs only the request and response of Node. */
function asExpress<T>(value: IncomingMessage | ServerResponse): T {
  return value as T;
}

async function sendNotFound(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await readFile(join(folder, "404.html")).catch(() => Buffer.from("Not found\n"));
  const type =
    page.subarray(0, 1).toString() === "<" ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
  response.writeHead(404, { "Content-Type": type, "Content-Length": page.length });
  response.end(request.method === "HEAD" ? undefined : page);
}
