import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { listenOnLoopback } from "./listen-on-loopback.js";

/** What a server of a test answers at a path: a page of HTML, or whatever it likes. */
export type Route = string | RequestListener;

export interface TestWebServer {
  /** `http://127.0.0.1:1234` */
  readonly origin: string;
  readonly host: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** How many connections were made. */
  readonly connections: () => number;
}

/** Answers with a status, and with headers when there are some. */
export function answering(code: number, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_request, response) => void response.writeHead(code, headers).end();
}

export function redirecting(code: number, to: string): RequestListener {
  return answering(code, { Location: to });
}

/** A page of HTML with a title and paragraphs. */
export function page(title: string, ...paragraphs: readonly string[]): string {
  const text = paragraphs.map((one) => `<p>${one}</p>`).join("\n");
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>\n${text}</body></html>`;
}

function answerer(routes: Readonly<Record<string, Route>>, asked: string[]): RequestListener {
  return (request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const route = routes[path];
    if (typeof route === "function") route(request, response);
    else if (route === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(route);
  };
}

/** Starts a real server on loopback. Of a path that is not listed it answers 404. */
export async function aWebServer(
  routes: Readonly<Record<string, Route>>,
  {
    address = "127.0.0.1",
    secure,
  }: { readonly address?: string; readonly secure?: { key: string; cert: string } } = {},
): Promise<TestWebServer> {
  const asked: string[] = [];
  let connections = 0;
  const answer = answerer(routes, asked);
  const server: Server = secure === undefined ? createServer(answer) : createSecureServer(secure, answer);
  server.on("connection", () => {
    connections += 1;
  });
  const host = `${address}:${await listenOnLoopback(server, address)}`;
  const origin = `${secure === undefined ? "http" : "https"}://${host}`;
  return { origin, host, asked, connections: () => connections };
}
