import pRetry from "p-retry";
import { HostPace } from "./host-pace.js";
import { NO_RULES, parseRobots, type RobotsRules } from "./robots-rules.js";
import { wait } from "./wait.js";
import { checkPassing, type GetOptions, type WebAnswer, type WebClient } from "./web-client.js";
import { WebFailure } from "./web-failure.js";

/** A redirect that was followed. */
export interface Hop {
  readonly status: number;
  readonly to: string;
}

/** Where a visit ended. */
export interface Arrival {
  readonly answer: WebAnswer;
  readonly hops: readonly Hop[];
}

export interface VisitorOptions {
  /** The pause between two requests to one host, in seconds; a `robots.txt` can ask for a longer one. */
  readonly pause: number;
  /** How often a request is sent again that may succeed a moment later. */
  readonly retries: number;
}

export interface VisitOptions extends GetOptions {
  /** Whether `robots.txt` is obeyed, as a program must that visits what it was not made for; left out, it is. */
  readonly obeys?: boolean;
}

// RFC 9110, section 15.4, leaves the number open; browsers give up after 20, and robots.txt after 5 (RFC 9309, 2.3.1.2).
const MOST_HOPS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
// RFC 9309, section 2.5: at least 500 KiB are read.
const ROBOTS_BYTES = 512 * 1024;

/** The address to which an answer sends on; it keeps the fragment unless it names another (RFC 9110, section 10.2.2). */
function nextOf({ url, status, headers }: WebAnswer): URL | undefined {
  const location = headers.get("location");
  if (!REDIRECTS.has(status) || location === null) return undefined;
  if (!URL.canParse(location, url.href)) throw new WebFailure("broken", "it redirects to what is no address");
  const next = new URL(location, url);
  if (next.hash === "") next.hash = url.hash;
  return next;
}

/** Visits addresses as a polite program does: slowly, obeying `robots.txt`, with a few retries and redirects. */
export class WebVisitor {
  readonly #client: WebClient;
  readonly #options: VisitorOptions;
  readonly #pace = new HostPace();
  readonly #rules = new Map<string, Promise<RobotsRules>>();

  constructor(client: WebClient, options: VisitorOptions) {
    this.#client = client;
    this.#options = options;
  }

  /** Follows an address to its end. Throws a `WebFailure`; when the signal ends it, its reason. */
  async visit(address: string, options: VisitOptions): Promise<Arrival> {
    const hops: Hop[] = [];
    const seen = new Set<string>();
    let url = new URL(address);
    for (;;) {
      if (seen.has(url.href)) throw new WebFailure("broken", "it redirects in a circle");
      if (hops.length > MOST_HOPS)
        throw new WebFailure("broken", `it redirects more than ${MOST_HOPS} times`);
      seen.add(url.href);
      const answer = await this.#ask(url, options, hops);
      const next = nextOf(answer);
      if (next === undefined) return { answer, hops };
      hops.push({ status: answer.status, to: next.href });
      url = next;
    }
  }

  async #ask(url: URL, options: VisitOptions, hops: readonly Hop[]): Promise<WebAnswer> {
    try {
      this.#client.check(url);
      const rules = options.obeys === false ? NO_RULES : await this.#rulesOf(url, options.signal);
      if (!rules.isAllowed(url)) throw new WebFailure("refused", `robots.txt of ${url.host} forbids it`);
      return await this.#get(url, options, rules.pause);
    } catch (error) {
      if (!(error instanceof WebFailure) || hops.length === 0) throw error;
      // That another host is not there, or silent, says nothing of the one that led to it.
      const kind = error.kind === "refused" ? "refused" : "broken";
      throw new WebFailure(kind, `it redirects to ${url.href}, and there: ${error.message}`);
    }
  }

  /** Asks once, and again when that may help, at the pace of the host. */
  #get(url: URL, options: GetOptions, pause = 0): Promise<WebAnswer> {
    const { pause: seconds, retries } = this.#options;
    const { signal } = options;
    const between = Math.max(seconds * 1000, pause);
    const once = async (): Promise<WebAnswer> => {
      await this.#pace.wait(url.host, between, signal);
      const answer = await this.#client.get(url, options);
      checkPassing(answer);
      return answer;
    };
    return pRetry(once, {
      retries,
      minTimeout: between,
      signal,
      shouldRetry: ({ error }) => error instanceof WebFailure && error.mayPass,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (error instanceof WebFailure && error.mayPass && retriesLeft > 0) await wait(error.wait, signal);
      },
    });
  }

  #rulesOf({ origin }: URL, signal: AbortSignal): Promise<RobotsRules> {
    const known = this.#rules.get(origin);
    if (known !== undefined) return known;
    const reading = this.#readRules(new URL("/robots.txt", origin), signal);
    this.#rules.set(origin, reading);
    return reading;
  }

  /** RFC 9309, section 2.3.1: without a `robots.txt` all is allowed, with one that cannot be had nothing is. */
  async #readRules(address: URL, signal: AbortSignal): Promise<RobotsRules> {
    try {
      const options = { signal, most: ROBOTS_BYTES, accept: "text/plain,*/*;q=0.5", obeys: false };
      const { answer } = await this.visit(address.href, options);
      if (answer.status >= 300) return NO_RULES;
      return parseRobots(address, new TextDecoder().decode(answer.bytes));
    } catch (error) {
      if (!(error instanceof WebFailure) || (error.kind !== "broken" && error.kind !== "busy")) throw error;
      if (error.message.startsWith("it redirects")) return NO_RULES;
      throw new WebFailure(error.kind, `robots.txt of ${address.host} cannot be had: ${error.message}`);
    }
  }
}
