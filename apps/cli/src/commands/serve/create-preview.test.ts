import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPreview } from "./create-preview.js";
import { type Listening, listen } from "./listen.js";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a path exactly as given: fetch would tidy `..` away before it reaches the server. */
function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject).end();
  });
}

let outside: string;
let folder: string;
const running: Listening[] = [];

async function start(server: Server): Promise<number> {
  const listening = await listen(server, 0);
  if ("issue" in listening) throw new Error(listening.issue.message);
  running.push(listening);
  return listening.port;
}

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), "claimwire-serve-"));
  folder = join(outside, "public");
  await mkdir(join(folder, "feeds"), { recursive: true });
  await mkdir(join(folder, "claims", "a-claim"), { recursive: true });
  await writeFile(join(outside, "secret.txt"), "secret");
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Home</title>");
  await writeFile(join(folder, "404.html"), "<!doctype html><title>Not here</title>");
  await writeFile(join(folder, "claims", "a-claim", "index.html"), "<!doctype html><title>A claim</title>");
  await writeFile(join(folder, "feeds", "all.xml"), `<rss>${"entry ".repeat(1_000)}</rss>`);
  await writeFile(join(folder, "feeds", "all.atom"), "<feed/>");
  await writeFile(join(folder, "feeds", "all.json"), "{}");
  await writeFile(join(folder, "feeds.opml"), "<opml/>");
  await symlink(join(outside, "secret.txt"), join(folder, "leak.txt"));
});

afterAll(async () => {
  await Promise.all(running.map(({ close }) => close()));
  await rm(outside, { recursive: true });
});

describe("the preview server", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/feeds/all.xml", "application/rss+xml; charset=utf-8"],
    ["/feeds/all.atom", "application/atom+xml; charset=utf-8"],
    ["/feeds/all.json", "application/feed+json; charset=utf-8"],
    ["/feeds.opml", "text/x-opml; charset=utf-8"],
    ["/claims/a-claim/", "text/html; charset=utf-8"],
  ])("gives %s the type %s", async (path, type) => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    expect(await ask(port, path)).toMatchObject({ status: 200, headers: { "content-type": type } });
  });

  it.each(["/", "/feeds/all.xml", "/claims/a-claim/", "/claims/none/"])(
    "sends the policy of every host with %s",
    async (path) => {
      const port = await start(createPreview({ folder, basePath: "/" }));
      const { headers } = await ask(port, path);
      expect(headers).toMatchObject({
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-cache",
      });
      expect(headers["access-control-allow-origin"]).toBe(path === "/feeds/all.xml" ? "*" : undefined);
    },
  );

  it("sends a range of the file itself, also to one who takes compression", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    const asked = { Range: "bytes=0-4", "Accept-Encoding": "gzip" };
    const { status, headers, body } = await ask(port, "/feeds/all.xml", asked);
    expect([status, headers["content-range"], body.toString()]).toEqual([206, "bytes 0-4/6011", "<rss>"]);
    expect(headers["content-encoding"]).toBeUndefined();
  });

  it("answers 416 to a range that the file lacks, and names its length", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    const { status, headers, body } = await ask(port, "/feeds/all.xml", { Range: "bytes=99999-" });
    expect([status, headers["content-range"], body.length]).toEqual([416, "bytes */6011", 0]);
  });

  it("answers a conditional request with 304 and no body", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    const { headers } = await ask(port, "/feeds/all.xml");
    const etag = String(headers.etag);
    expect(etag).toMatch(/^W\/"|^"/);
    expect(await ask(port, "/feeds/all.xml", { "If-None-Match": etag })).toMatchObject({
      status: 304,
      body: Buffer.alloc(0),
    });
    expect(await ask(port, "/feeds/all.xml", { "If-None-Match": `"other", ${etag}` })).toMatchObject({
      status: 304,
    });
    const since = String(headers["last-modified"]);
    expect(await ask(port, "/feeds/all.xml", { "If-Modified-Since": since })).toMatchObject({ status: 304 });
  });

  it("compresses when the request accepts it", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    const plain = await ask(port, "/feeds/all.xml");
    const packed = await ask(port, "/feeds/all.xml", { "Accept-Encoding": "gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.body.length).toBeLessThan(plain.body.length / 10);
    expect(gunzipSync(packed.body)).toEqual(plain.body);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/feeds/..%2f..%2fsecret.txt",
    "/feeds/%00",
    "/%",
    "/leak.txt",
    "//etc/passwd",
  ])("never reads outside the folder for the path %s", async (path) => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    const { status, body } = await ask(port, path);
    expect([400, 403, 404]).toContain(status);
    expect(body.toString()).not.toContain("secret");
  });

  it("shows 404.html for a missing file", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    const { status, body } = await ask(port, "/claims/none/");
    expect([status, body.toString()]).toEqual([404, "<!doctype html><title>Not here</title>"]);
  });

  it("redirects a folder without its slash to the page", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    expect(await ask(port, "/claims/a-claim")).toMatchObject({
      status: 301,
      headers: { location: "/claims/a-claim/" },
    });
  });

  it("refuses methods other than GET and HEAD", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    expect(await ask(port, "/", {}, "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
    expect(await ask(port, "/", {}, "HEAD")).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  it("serves below the path of the base URL", async () => {
    const port = await start(createPreview({ folder, basePath: "/claimwire/" }));
    expect(await ask(port, "/")).toMatchObject({ status: 302, headers: { location: "/claimwire/" } });
    expect(await ask(port, "/claimwire/feeds/all.json")).toMatchObject({ status: 200 });
    expect(await ask(port, "/claimwire/claims/a-claim")).toMatchObject({
      headers: { location: "/claimwire/claims/a-claim/" },
    });
    expect(await ask(port, "/feeds/all.json")).toMatchObject({ status: 404 });
  });
});

describe("listen", () => {
  it("answers on both loopback addresses", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it("returns an issue when the port is in use", async () => {
    const port = await start(createPreview({ folder, basePath: "/" }));
    const second = await listen(createServer(), port);
    expect(second).toMatchObject({
      issue: { code: "PORT_UNUSABLE", fix: expect.stringContaining(`PORT=${port + 1}`) },
    });
  });

  it.each(["-1", "70000", "http", "41 00", "4100.5"])("returns an issue for the port %s", async (text) => {
    expect(await listen(createServer(), Number(text))).toMatchObject({ issue: { code: "PORT_UNUSABLE" } });
  });
});
