import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build as bundle } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

const CHROMIUM = "/usr/bin/chromium";
const installed = inject("installed");

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

const ANSWERS = {
  version: "1.2.0",
  about: ["five-projects-value", "north-build-operate", "north-project-value"],
  one: "north-project-value",
  changes: ["retracted", "corrected", "follow-up", "source-lost", "follow-up", "moved", "split"],
  verified: true,
};

/** Serves files from the first of some folders that has them, and a page for `/page?<module>` that imports a module. */
function serve(folders: readonly string[]): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname, search } = new URL(url, "http://localhost");
    if (pathname === "/page") {
      response.setHeader("content-type", "text/html");
      response.end(`<script type="module">
        const { release, claimsAbout } = await import("${search.slice(1)}");
        globalThis.answers = [release.version, claimsAbout("example-region").length];
      </script>`);
      return;
    }
    const file = folders.map((folder) => join(folder, pathname)).find((path) => existsSync(path));
    response.setHeader("content-type", TYPES[extname(pathname)] ?? "text/plain");
    response.writeHead(file === undefined ? 404 : 200);
    response.end(file === undefined ? "" : readFileSync(file));
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

it("the tests in Chromium are not skipped where CI is set", () => {
  expect(process.env.CI === "true" && !existsSync(CHROMIUM)).toBe(false);
});

describe.skipIf(!existsSync(CHROMIUM))("the package in Chromium", () => {
  let browser: Browser;
  let server: Server;
  let base: string;

  beforeAll(async () => {
    const site = join(installed.project, "site");
    await build({
      root: join(installed.project, "browser"),
      base: "./",
      logLevel: "silent",
      build: { outDir: site, target: "es2022", emptyOutDir: true },
    });
    await bundle({
      entryPoints: [join(installed.package, "dist/esm/index.js")],
      bundle: true,
      format: "esm",
      minify: true,
      outfile: join(site, "single.js"),
    });
    server = await serve([site, installed.package]);
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function answersOf(address: string): Promise<unknown> {
    const page = await browser.newPage();
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(error.message));
    page.on("console", (message) => message.type() === "error" && failures.push(message.text()));
    await page.goto(`${base}${address}`);
    const answers = await page.waitForFunction("globalThis.answers", undefined).catch(() => undefined);
    expect(failures.filter((text) => !text.includes("favicon") && !text.includes("404"))).toEqual([]);
    return answers?.jsonValue();
  }

  it("works in a page that Vite built", async () => {
    expect(await answersOf("/index.html")).toEqual(ANSWERS);
  });

  it("works from the package's files as they are, as a CDN serves them", async () => {
    expect(await answersOf("/page?/dist/esm/index.js")).toEqual(["1.2.0", 1]);
  });

  it("works from a single file, as a CDN bundles it", async () => {
    expect(await answersOf("/page?/single.js")).toEqual(["1.2.0", 1]);
  });
});
