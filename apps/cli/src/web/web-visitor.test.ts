import { type AddressInfo, createServer } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  answering,
  aWebServer,
  page,
  type Route,
  redirecting,
  type TestWebServer,
} from "../test-support/a-web-server.js";
import { SELF_SIGNED } from "../test-support/self-signed.js";
import type { Resolve } from "./guarded-lookup.js";
import { WebClient } from "./web-client.js";
import { WebFailure } from "./web-failure.js";
import { WebVisitor } from "./web-visitor.js";

setFlagsFromString("--expose_gc");
const collectGarbage = runInNewContext("gc") as () => void;

interface Options {
  readonly retries?: number;
  readonly pause?: number;
  readonly timeout?: number;
  readonly resolve?: Resolve;
  readonly most?: number;
}

/** Visits an address as the command does, but where 127.0.0.1 counts as public, and nothing else of this machine. */
async function visit(
  address: string,
  { retries = 0, pause = 0, timeout = 20, most = 100_000, resolve }: Options = {},
): Promise<{ status: number; text: string; isWhole: boolean; hops: readonly unknown[] } | WebFailure> {
  const isAllowed = (ip: string): boolean => ip === "127.0.0.1";
  const client = new WebClient({ agent: "Test", isAllowed, timeout, ...(resolve && { resolve }) });
  try {
    const visitor = new WebVisitor(client, { pause, retries });
    const { answer, hops } = await visitor.visit(address, { signal: new AbortController().signal, most });
    return {
      status: answer.status,
      text: Buffer.from(answer.bytes).toString(),
      isWhole: answer.isWhole,
      hops,
    };
  } catch (error) {
    if (error instanceof WebFailure) return error;
    throw error;
  } finally {
    await client.close();
  }
}

const serve = (route: Route, more: Record<string, Route> = {}): Promise<TestWebServer> =>
  aWebServer({ "/a": route, ...more });

/** A server that says what it is told to, byte for byte, and hangs up. */
async function rawServer(answer: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(answer));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
}

/** An address at which nobody listens. */
async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return `http://127.0.0.1:${port}/a`;
}

describe("a server that does not do its part", () => {
  it("is silent when it takes a connection and says nothing", async () => {
    const { origin } = await serve(() => {}, { "/robots.txt": "" });
    expect(await visit(`${origin}/a`, { timeout: 0.2 })).toMatchObject({
      kind: "silent",
      message: "no answer within 0.2 s",
    });
  });

  it("is silent when nobody listens, or when it hangs up", async () => {
    const message = "the connection was refused";
    expect(await visit(await closedAddress())).toMatchObject({ kind: "silent", message });
    const rude = await serve((_request, response) => void response.socket?.destroy());
    expect(await visit(`${rude.origin}/a`)).toMatchObject({ kind: "silent" });
  });

  it("is not asked at a port that no web server has", async () => {
    expect(await visit("http://127.0.0.1:25/a")).toMatchObject({ kind: "refused" });
  });

  it("is broken when its answer trickles on beyond the time", async () => {
    const { origin } = await serve((_request, response) => {
      const drip = setInterval(() => {
        // Whatever nothing refers to is gone, as after a while in any process.
        collectGarbage();
        response.write(".");
      }, 20);
      response.on("close", () => clearInterval(drip));
    });
    expect(await visit(`${origin}/a`, { timeout: 0.3 })).toMatchObject({
      kind: "broken",
      message: "its answer did not end within 0.3 s",
    });
  });

  it("is read up to the limit when its answer has no end", async () => {
    const { origin } = await serve((_request, response) => {
      const pour = (): void => {
        while (response.write("x".repeat(10_000)));
      };
      response.on("drain", pour);
      pour();
    });
    const found = await visit(`${origin}/a`);
    expect(found).toMatchObject({ status: 200, isWhole: false });
    expect("text" in found && found.text.length).toBe(100_000);
  });

  it("is read up to the limit when its answer unpacks to far more than it sends", async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip", "Content-Type": "text/html" }).end(bomb);
    });
    const found = await visit(`${origin}/a`);
    expect(found).toMatchObject({ status: 200, isWhole: false });
    expect("text" in found && found.text.length).toBe(100_000);
  });

  it.each([
    ["promises more bytes than it sends", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nfew", "broken"],
    [
      "is packed otherwise than it says",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nfew",
      "broken",
    ],
    ["is no HTTP", "220 mail.example ESMTP\r\n", "silent"],
    ["has headers without end", `HTTP/1.1 200 OK\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, "silent"],
  ])("fails when its answer %s", async (_what, answer, kind) => {
    expect(await visit(await rawServer(answer))).toMatchObject({ kind });
  });

  it("is believed when it sends more bytes than it promised, up to what it promised", async () => {
    const address = await rawServer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nfew and more");
    expect(await visit(address)).toMatchObject({ status: 200, text: "few" });
  });

  it("is silent when nobody vouches for its certificate", async () => {
    const { origin, asked } = await aWebServer({ "/a": "" }, { secure: SELF_SIGNED });
    const message = "its certificate is signed by itself";
    expect(await visit(`${origin}/a`)).toMatchObject({ kind: "silent", message, mayPass: false });
    expect(asked).toEqual([]);
  });
});

describe("redirects", () => {
  it("are followed, with their kinds, and keep the fragment", async () => {
    const { origin } = await serve(redirecting(301, "/b"), { "/b": redirecting(302, "/c"), "/c": page("C") });
    const found = await visit(`${origin}/a#part`);
    expect(found).toMatchObject({
      status: 200,
      hops: [
        { status: 301, to: `${origin}/b#part` },
        { status: 302, to: `${origin}/c#part` },
      ],
    });
  });

  it("that go round, or on and on, are given up", async () => {
    const round = await serve(redirecting(302, "/b"), { "/b": redirecting(302, "/a") });
    expect(await visit(`${round.origin}/a`)).toMatchObject({
      kind: "broken",
      message: expect.stringMatching(/circle/),
    });
    const steps = Array.from({ length: 20 }, (_, n) => [`/${n}`, redirecting(302, `/${n + 1}`)] as const);
    const long = await aWebServer(Object.fromEntries(steps));
    expect(await visit(`${long.origin}/0`)).toMatchObject({
      kind: "broken",
      message: expect.stringMatching(/more than 10 times/),
    });
    expect(long.asked).toHaveLength(12);
  });

  it("to an address that is not public are refused, and nobody connects to it", async () => {
    const secret = await aWebServer({ "/a": "secret" }, { address: "127.0.0.2" });
    const { port } = new URL(secret.origin);
    const decimal = `http://2130706434:${port}/a`;
    for (const to of [`${secret.origin}/a`, decimal, `http://[::1]:${port}/a`, `http://0x7f.2:${port}/a`]) {
      const { origin } = await serve(redirecting(302, to));
      expect(await visit(`${origin}/a`), to).toMatchObject({
        kind: "refused",
        message: expect.stringMatching(/is no public address/),
      });
    }
    expect(secret.connections()).toBe(0);
  });

  it("to what is not of the web are refused", async () => {
    for (const to of ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,hi", "ftp://127.0.0.1/"]) {
      const { origin } = await serve(redirecting(302, to));
      expect(await visit(`${origin}/a`), to).toMatchObject({ kind: "refused" });
    }
  });
});

describe("the name of a host", () => {
  it("is looked up once for a connection, which goes to the address that was checked", async () => {
    const { origin, connections } = await serve(page("A"));
    let asked = 0;
    const resolve: Resolve = (_host, done) => {
      asked += 1;
      done(null, [{ address: "127.0.0.1", family: 4 }]);
    };
    const address = `http://news.example:${new URL(origin).port}/a`;
    expect(await visit(address, { resolve })).toMatchObject({ status: 200 });
    expect(asked).toBe(connections());
  });

  it("that leads to another address the next time is refused then", async () => {
    const { origin, asked } = await serve(page("A"));
    const { port } = new URL(origin);
    const other = await aWebServer({ "/a": "secret" }, { address: "127.0.0.2" });
    const answers = ["127.0.0.1", "127.0.0.2"];
    const resolve: Resolve = (_host, done) => done(null, [{ address: answers.shift() ?? "", family: 4 }]);
    expect(await visit(`http://news.example:${port}/a`, { resolve })).toMatchObject({ kind: "refused" });
    expect([asked, other.connections()]).toEqual([["/robots.txt"], 0]);
  });

  it("is refused when one of its addresses is not public", async () => {
    const { origin, connections } = await serve(page("A"));
    const resolve: Resolve = (_host, done) =>
      done(null, [
        { address: "127.0.0.1", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ]);
    const address = `http://news.example:${new URL(origin).port}/a`;
    const message = "news.example is 10.0.0.1, which is no public address";
    expect(await visit(address, { resolve })).toMatchObject({ kind: "refused", message });
    expect(connections()).toBe(0);
  });

  it("that nobody knows is told apart from one that cannot be looked up", async () => {
    const failing =
      (code: string): Resolve =>
      (_host, done) =>
        done(Object.assign(new Error(code), { code }), []);
    const address = "http://news.example/a";
    expect(await visit(address, { resolve: failing("ENOTFOUND") })).toMatchObject({ kind: "no-host" });
    expect(await visit(address, { resolve: failing("EAI_AGAIN") })).toMatchObject({ kind: "silent" });
  });
});

describe("robots.txt", () => {
  const robots =
    (text: string): Route =>
    (_request, response) =>
      void response.end(text);

  it.each([
    ["forbids all", "User-agent: *\nDisallow: /", true],
    ["forbids us", "User-agent: claimwire\nDisallow: /a\n\nUser-agent: *\nAllow: /", true],
    ["forbids others", "User-agent: Other\nDisallow: /", false],
    ["forbids other pages", "User-agent: *\nDisallow: /b", false],
    ["is no such file", "<html><p>Disallow: /</p></html>", false],
  ])("is obeyed when it %s", async (_what, text, isForbidden) => {
    const { origin, asked } = await serve(page("A"), { "/robots.txt": robots(text) });
    const found = await visit(`${origin}/a`);
    expect(found).toMatchObject(
      isForbidden ? { kind: "refused", message: expect.stringMatching(/robots\.txt/) } : { status: 200 },
    );
    expect(asked).toEqual(isForbidden ? ["/robots.txt"] : ["/robots.txt", "/a"]);
  });

  it.each([
    [404, { status: 200 }],
    [403, { status: 200 }],
    [
      503,
      { kind: "broken", message: expect.stringMatching(/robots\.txt of .* cannot be had: it answers 503/) },
    ],
  ])("that is answered by %i decides by RFC 9309", async (code, expected) => {
    const { origin } = await serve(page("A"), { "/robots.txt": answering(code) });
    expect(await visit(`${origin}/a`)).toMatchObject(expected);
  });

  it("is asked for again at the host to which a redirect leads", async () => {
    const other = await serve(page("A"), { "/robots.txt": robots("User-agent: *\nDisallow: /") });
    const { origin } = await serve(redirecting(301, `${other.origin}/a`));
    expect(await visit(`${origin}/a`)).toMatchObject({
      kind: "refused",
      message: expect.stringMatching(/^it redirects to/),
    });
    expect(other.asked).toEqual(["/robots.txt"]);
  });

  it("can ask for a longer pause than ours", async () => {
    const { origin } = await serve(redirecting(302, "/b"), {
      "/b": page("B"),
      "/robots.txt": robots("User-agent: *\nCrawl-delay: 0.3"),
    });
    const begin = performance.now();
    await visit(`${origin}/a`);
    expect(performance.now() - begin).toBeGreaterThan(250);
  });
});

describe("an error that may pass", () => {
  const failing = (times: number, code: number, headers = {}): Route => {
    let count = 0;
    return (_request, response) => {
      count += 1;
      response.writeHead(count <= times ? code : 200, count <= times ? headers : {}).end("fine");
    };
  };

  it.each([429, 500, 502, 503, 408])("%i is asked for again", async (code) => {
    const { origin, asked } = await serve(failing(2, code));
    expect(await visit(`${origin}/a`, { retries: 2 })).toMatchObject({ status: 200, text: "fine" });
    expect(asked).toEqual(["/robots.txt", "/a", "/a", "/a"]);
  });

  it("is given up when it does not pass", async () => {
    const { origin, asked } = await serve(failing(9, 500));
    const message = "it answers 500 Internal Server Error";
    expect(await visit(`${origin}/a`, { retries: 2 })).toMatchObject({ kind: "broken", message });
    expect(asked).toHaveLength(4);
  });

  it("is waited for as long as Retry-After asks", async () => {
    const { origin } = await serve(failing(1, 429, { "Retry-After": "1" }));
    const begin = performance.now();
    expect(await visit(`${origin}/a`, { retries: 2 })).toMatchObject({ status: 200 });
    expect(performance.now() - begin).toBeGreaterThan(950);
  });

  it("is not asked for again when Retry-After asks for more than we wait", async () => {
    const { origin, asked } = await serve(failing(1, 503, { "Retry-After": "86400" }));
    expect(await visit(`${origin}/a`, { retries: 2 })).toMatchObject({ kind: "busy" });
    expect(asked).toEqual(["/robots.txt", "/a"]);
  });

  it.each([403, 404, 410, 451])("is not what %i is", async (code) => {
    const { origin, asked } = await serve(answering(code));
    expect(await visit(`${origin}/a`, { retries: 2 })).toMatchObject({ status: code });
    expect(asked).toEqual(["/robots.txt", "/a"]);
  });
});

it("A host is asked for one page after the other, with a pause between two requests", async () => {
  const times: number[] = [];
  const { origin } = await serve((_request, response) => {
    times.push(performance.now());
    response.end("fine");
  });
  const client = new WebClient({ agent: "Test", isAllowed: () => true, timeout: 20 });
  const begin = performance.now();
  const visitor = new WebVisitor(client, { pause: 0.2, retries: 0 });
  const options = { signal: new AbortController().signal, most: 100 };
  await Promise.all([visitor.visit(`${origin}/a`, options), visitor.visit(`${origin}/a`, options)]);
  await client.close();
  // From the beginning of the first pause: a slow machine lets requests arrive late, and none too early.
  expect(times.map((time, index) => time - begin > index * 199)).toEqual([true, true]);
});
