/** Why an address gave no answer that can be read. */
export class WebFailure extends Error {
  /**
   * `no-host`: no such host; `silent`: no answer came; `broken`: an answer came, and it was an error of the server, or
   * broke off; `busy`: the host asks not to be asked again for a while; `refused`: we did not ask.
   */
  readonly kind: "no-host" | "silent" | "broken" | "busy" | "refused";
  /** Whether the same request may succeed a moment later. */
  readonly mayPass: boolean;
  /** How long the server asks to wait, in milliseconds. */
  readonly wait: number;

  constructor(kind: WebFailure["kind"], message: string, { mayPass = false, wait = 0 } = {}) {
    super(message);
    this.name = "WebFailure";
    this.kind = kind;
    this.mayPass = mayPass;
    this.wait = wait;
  }
}

/** What the codes of a failed connection mean, in words that follow "because" or stand alone. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "names of hosts cannot be looked up at the moment",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was broken off",
  EPIPE: "the connection was broken off",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "the connection timed out",
  UND_ERR_CONNECT_TIMEOUT: "the connection timed out",
  UND_ERR_SOCKET: "the connection was broken off",
  UND_ERR_HEADERS_OVERFLOW: "its headers are too long",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by nobody whom we know",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is signed by nobody whom we know",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate is signed by nobody whom we know",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is of another host",
};

/** The error below all errors that name it as their cause. */
function deepest(error: unknown): NodeJS.ErrnoException {
  if (error instanceof AggregateError && error.errors.length > 0) return deepest(error.errors[0]);
  if (error instanceof Error && error.cause instanceof Error) return deepest(error.cause);
  return error instanceof Error ? error : new Error(String(error));
}

/** The failure that an error of `fetch` means. `began` says whether an answer had begun to come. */
export function failureOf(error: unknown, seconds: number, began: boolean): WebFailure {
  if (error instanceof WebFailure) return error;
  const cause = deepest(error);
  const { code = "", message, name } = cause;
  if (code === "ADDRESS_REFUSED") return new WebFailure("refused", message);
  // Ports on which no web server is to be looked for (Fetch standard, section 2.9).
  if (message === "bad port") return new WebFailure("refused", "its port is one of no web server");
  if (name === "TimeoutError") {
    const what = began ? `its answer did not end within ${seconds} s` : `no answer within ${seconds} s`;
    return new WebFailure(began ? "broken" : "silent", what, { mayPass: !began });
  }
  const reason = REASONS[code] ?? (code === "" ? message : `${message} (${code})`);
  if (code === "ENOTFOUND") return new WebFailure("no-host", reason);
  return new WebFailure(began ? "broken" : "silent", reason, { mayPass: !/CERT|SIGNED/.test(code) });
}
