import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface PageServer {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly origin: string;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
};

/**
 * Serves files from memory on a free port of this machine alone. A path that ends in a slash is its index.html, and one
 * that is missing shows 404.html.
 */
export async function servePages(files: ReadonlyMap<string, string>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname.slice(1));
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const found = files.has(file) ? file : "404.html";
    const type = TYPES[found.slice(found.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    response.writeHead(found === file ? 200 : 404, { "content-type": type }).end(files.get(found));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
