import { readFile, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { headersOf } from "@claimwire/wire";
import compression from "compression";
import serveStatic from "serve-static";

/** The folder to serve, and the path of the base URL, with which every address begins. */
export interface PreviewOptions {
  readonly folder: string;
  /** `/`, or a path that begins and ends with a slash: `/claimwire/`. */
  readonly basePath: string;
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
 * compression, the headers of every host, `index.html` for a folder, `404.html` for a missing file. It answers only GET
 * and HEAD, and never reads outside the folder.
 */
export function createPreview({ folder, basePath }: PreviewOptions): Server {
  const compress = compression({
    // A range is one of the bytes of the file, not of what they are packed into.
    filter: (request, response) =>
      request.headers.range === undefined && compression.filter(request, response),
  });
  const files = serveStatic(folder, {
    setHeaders: (response, file) => setHeaders(response, file.slice(folder.length).replaceAll("\\", "/")),
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
        else
          files(
            request,
            response,
            (error?: { readonly status: number; readonly headers?: Record<string, string> | undefined }) => {
              if (error?.status === 416) response.writeHead(416, { ...error.headers }).end();
              else notFound(request, response);
            },
          );
      });
    }
  });
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
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
  setHeaders(response, "/404.html");
  response.writeHead(404, { "Content-Type": type, "Content-Length": page.length });
  response.end(request.method === "HEAD" ? undefined : page);
}
