import { type Answer, classifyAnswer } from "./classify-answer.js";

/** What became of one request: an answer, or none. */
export type Ping = Answer | { readonly kind: "unreachable"; readonly reason: string };

/** What a request came to that told the hub nothing. */
export type Untold = Exclude<Ping, { readonly kind: "told" }>;

export interface PingOptions {
  readonly hub: string;
  readonly agent: string;
  /** How long one request may take, in milliseconds. */
  readonly patience: number;
  /** Ends the request; then `pingHub` throws its reason. */
  readonly signal: AbortSignal;
}

/** `fetch failed` says nothing; what the system or the other side did stands in the causes below it. */
function reasonOf(error: unknown, patience: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${patience / 1000} s`;
  const { cause } = error;
  if (cause instanceof Error) return reasonOf(cause, patience);
  const { code } = error as NodeJS.ErrnoException;
  return code ?? error.message;
}

/**
 * Tells a hub once that a feed changed: a POST of `hub.mode=publish` and `hub.url`, the form that the note in section 6
 * of W3C WebSub names and that hubs share since PubSubHubbub 0.3. One feed a request, as not every hub takes several.
 */
export async function pingHub(address: string, options: PingOptions): Promise<Ping> {
  const { hub, agent, patience, signal } = options;
  try {
    const response = await fetch(hub, {
      method: "POST",
      body: new URLSearchParams({ "hub.mode": "publish", "hub.url": address }),
      headers: { "User-Agent": agent },
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    // Nobody reads it, and a body without end must not hold the connection.
    await response.body?.cancel();
    const { status, headers } = response;
    const head = { status, retryAfter: headers.get("Retry-After"), location: headers.get("Location") };
    return classifyAnswer(head, Date.now());
  } catch (error) {
    signal.throwIfAborted();
    return { kind: "unreachable", reason: reasonOf(error, patience) };
  }
}
