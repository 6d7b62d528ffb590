import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { endServer, listenOnLoopback } from "./listen-on-loopback.js";

/** A hub of a test: what it was told, in the order in which it was. */
export interface TestHub {
  readonly url: string;
  readonly server: Server;
  /** The body of each request as it came. */
  readonly bodies: readonly string[];
  readonly requests: readonly IncomingMessage[];
  /** The feeds of which it was told, each as often as it was. */
  readonly feeds: readonly string[];
  /** Ends at once, as a hub that dies: open requests get no answer, new ones no connection. */
  die(): void;
}

/** `feed` is the address of the feed, or those of several with blanks between. */
export type Answer = (response: ServerResponse, feed: string, count: number) => void;

/** Answers with a status, and with headers when there are some. */
export function answerWith(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => void response.writeHead(code, headers).end();
}

/** Starts a real hub on loopback that answers as told; `count` is that of the requests so far, this one included. */
export async function aHub(answer: Answer = answerWith(204), onPort = 0): Promise<TestHub> {
  const bodies: string[] = [];
  const requests: IncomingMessage[] = [];
  const feeds: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const told = new URLSearchParams(body).getAll("hub.url");
    bodies.push(body);
    requests.push(request);
    feeds.push(...told);
    answer(response, told.join(" "), bodies.length);
  });
  const port = await listenOnLoopback(server, "127.0.0.1", onPort);
  const die = (): void => endServer(server);
  return { url: `http://127.0.0.1:${port}/`, server, bodies, requests, feeds, die };
}
