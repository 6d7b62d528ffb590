import { isIP } from "node:net";
import { Agent, fetch } from "undici";
import { AddressRefused, guardLookup, type Resolve } from "./guarded-lookup.js";
import { isTemporary, nameStatus } from "./http-status.js";
import { readBody } from "./read-body.js";
import { LONGEST_WAIT, readRetryAfter } from "./read-retry-after.js";
import { failureOf, WebFailure } from "./web-failure.js";
import { withinTime } from "./within-time.js";

/** One answer to one request; redirects are answers. */
export interface WebAnswer {
  readonly url: URL;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly bytes: Uint8Array;
  /** Whether the body was read to its end. */
  readonly isWhole: boolean;
}

export interface WebOptions {
  /** The `User-Agent` header. */
  readonly agent: string;
  readonly isAllowed: (address: string) => boolean;
  readonly resolve?: Resolve;
  /** The time limit of one request with its answer, in seconds. */
  readonly timeout: number;
}

export interface GetOptions {
  readonly signal: AbortSignal;
  /** How many bytes of the body are read, unpacked. */
  readonly most: number;
  /** Whether the body is read at all, by its media type; left out, it is. */
  readonly wants?: (type: string) => boolean;
  readonly accept?: string;
}

/** The media type of an answer, in lower case and without parameters; empty when it names none. */
export function mediaType(headers: WebAnswer["headers"]): string {
  return (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** Only an answer that says "fine" has a body that we want. */
function hasWantedBody(status: number, headers: WebAnswer["headers"], { wants }: GetOptions): boolean {
  return status >= 200 && status < 300 && (wants === undefined || wants(mediaType(headers)));
}

/** Asks servers on the web, one request at a time, and connects to allowed addresses only. */
export class WebClient {
  readonly #options: WebOptions;
  readonly #dispatcher: Agent;

  constructor(options: WebOptions) {
    this.#options = options;
    const { isAllowed, resolve, timeout } = options;
    const lookup = guardLookup(isAllowed, resolve);
    this.#dispatcher = new Agent({ connect: { lookup, timeout: timeout * 1000 } });
  }

  /** Throws a `WebFailure` for an address that is not of the web, or whose host is written as an address that is not allowed. */
  check({ protocol, hostname }: URL): void {
    if (protocol !== "http:" && protocol !== "https:") {
      throw new WebFailure("refused", `${protocol} is not of the web`);
    }
    const bare = hostname.replace(/^\[|\]$/g, "");
    // For a host that is an address itself, no name is looked up.
    if (isIP(bare) === 0 || this.#options.isAllowed(bare)) return;
    throw new WebFailure("refused", new AddressRefused(bare, bare).message);
  }

  /** Gets one address and follows no redirect. Throws a `WebFailure`; when the signal ends it, its reason. */
  async get(url: URL, options: GetOptions): Promise<WebAnswer> {
    const { agent, timeout } = this.#options;
    this.check(url);
    const { signal, most, accept = "text/html,application/xhtml+xml,*/*;q=0.8" } = options;
    let began = false;
    const ask = async (ending: AbortSignal): Promise<WebAnswer> => {
      const { status, headers, body } = await fetch(url, {
        dispatcher: this.#dispatcher,
        headers: { "User-Agent": agent, Accept: accept },
        redirect: "manual",
        signal: ending,
      });
      began = true;
      if (hasWantedBody(status, headers, options)) {
        const { bytes, isWhole } = await readBody(body, most);
        return { url, status, headers, bytes, isWhole };
      }
      await body?.cancel();
      return { url, status, headers, bytes: new Uint8Array(), isWhole: false };
    };
    try {
      return await withinTime(signal, timeout * 1000, ask);
    } catch (error) {
      signal.throwIfAborted();
      throw failureOf(error, timeout, began);
    }
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#dispatcher.destroy();
  }
}

/** Throws the failure that a status means after which the same request may succeed. */
export function checkPassing({ status, headers }: WebAnswer): void {
  if (!isTemporary(status)) return;
  const wait = readRetryAfter(headers.get("retry-after"), Date.now());
  // Whoever asks for a longer wait than we have is not asked again.
  const mayPass = wait < LONGEST_WAIT;
  const kind = status === 429 || !mayPass ? "busy" : "broken";
  throw new WebFailure(kind, `it answers ${nameStatus(status)}`, { mayPass, wait });
}
