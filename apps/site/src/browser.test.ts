/** @module-tag process */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { renderWire } from "@claimwire/wire";
import type axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSite } from "./make-site.js";
import { bundleScripts } from "./test-support/bundle-scripts.js";
import { exampleLedger, HOSTILE } from "./test-support/example-ledger.js";
import { CONFIG, GUIDES, ONE_OF_EACH, renderPages } from "./test-support/example-site.js";
import { hostileLedger } from "./test-support/hostile-ledger.js";
import { type PageServer, servePages } from "./test-support/serve-pages.js";

const CHROMIUM = "/usr/bin/chromium";
const HERE = existsSync(CHROMIUM);
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SCREEN = { width: 1280, height: 720 };
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Where the server has it beside the pages, so that the browser keeps it compiled. */
const AXE_PATH = "axe.min.js";

it("the tests in a browser run, or say that they were skipped", () => {
  if (!HERE) console.warn(`SKIPPED: there is no ${CHROMIUM}, so no page was looked at in a browser.`);
  expect(HERE || process.env.CI !== "true", `${CHROMIUM} is missing, and CI=true`).toBe(true);
});

describe.skipIf(!HERE)("a page in a browser", () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: PageServer;
  let tab: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const { site } = makeSite({ ...CONFIG, baseUrl: "http://127.0.0.1" }, exampleLedger(), GUIDES);
    const files = new Map(renderPages(site as NonNullable<typeof site>));
    for (const asset of ["site.css", "icon.svg"]) {
      files.set(`assets/${asset}`, readFileSync(new URL(asset, import.meta.url), "utf8"));
    }
    for (const [path, text] of bundleScripts()) files.set(path, text);
    for (const { path, text } of renderWire(exampleLedger(), CONFIG)) files.set(path, text);
    const { site: hostile } = makeSite({ ...CONFIG, baseUrl: "http://127.0.0.1/hostile" }, hostileLedger());
    for (const [path, text] of renderPages(hostile as NonNullable<typeof hostile>)) {
      files.set(`hostile/${path}`, text);
    }
    for (const [path, text] of [...files]) if (path.startsWith("assets/")) files.set(`hostile/${path}`, text);
    files.set(AXE_PATH, AXE);
    server = await servePages(files);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    context = await browser.newContext({ colorScheme: "light" });
    tab = await context.newPage();
    tab.on("console", (message) => complaints.push(message.text()));
    tab.on("pageerror", (error) => complaints.push(error.message));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /**
   * Opens a page, runs `look` in it, and returns what that gives. Fails when the browser complains of the page. All are
   * opened in one tab, as a tab is a process of its own.
   */
  async function open<T>(path: string, look: (page: Page) => Promise<T>): Promise<T> {
    complaints.length = 0;
    await tab.emulateMedia({ media: null, colorScheme: null });
    await tab.setViewportSize(SCREEN);
    await tab.goto(`${server.origin}/${path}`);
    const seen = await look(tab);
    expect(complaints).toEqual([]);
    return seen;
  }

  async function violations(page: Page, options: axe.RunOptions): Promise<string[]> {
    const { violations: found } = (await page.evaluate(
      `axe.run(${JSON.stringify(options)})`,
    )) as axe.AxeResults;
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  async function violationsNow(page: Page): Promise<string[]> {
    await page.addScriptTag({ url: `/${AXE_PATH}` });
    return violations(page, {});
  }

  it.each(ONE_OF_EACH)("passes axe in light and dark, and fits 320 pixels: /%s", async (path) => {
    const found = await open(path, async (page) => {
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      const light = await violationsNow(page);
      await page.emulateMedia({ colorScheme: "dark" });
      // Only colours differ.
      const dark = await violations(page, { runOnly: ["color-contrast"] });
      await page.setViewportSize({ width: 320, height: 640 });
      const beyond = await page.evaluate("document.documentElement.scrollWidth - 320");
      return { light, dark, beyond };
    });
    expect(found).toEqual({ light: [], dark: [], beyond: 0 });
  });

  it("fits 320 pixels with a word of three hundred letters in every field", async () => {
    const paths = [
      "",
      "claims/",
      "claims/example-value/",
      "entities/example-systems/",
      "sources/",
      "sources/example-letter/",
      "topics/",
      "releases/1.0.1/",
      "follow-ups/",
    ];
    const beyond = await open("hostile/", async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const found: [string, unknown][] = [];
      for (const path of paths) {
        await page.goto(`${server.origin}/hostile/${path}`);
        await page.evaluate(
          "for (const details of document.querySelectorAll('details')) details.open = true",
        );
        found.push([path, await page.evaluate("document.documentElement.scrollWidth - 320")]);
      }
      return found.filter(([, width]) => width !== 0);
    });
    expect(beyond).toEqual([]);
  });

  it("lets the keyboard skip the navigation with its first link", async () => {
    const focused = await open("claims/example-value/", async (page) => {
      await page.keyboard.press("Tab");
      const first = await page.evaluate("document.activeElement.textContent");
      await page.keyboard.press("Enter");
      return [first, await page.evaluate("document.activeElement.id")];
    });
    expect(focused).toEqual(["Skip to content", "main"]);
  });

  it("leads from the list of claims to those of one kind without a script, at an address of their own", async () => {
    const shown = await open("claims/", async (page) => {
      await page.getByText("Kind of statement").click();
      await page.getByRole("link", { name: "opinion" }).click();
      return [page.url(), await page.locator(".claims tbody .statement a").allTextContents()];
    });
    expect(shown).toEqual([
      `${server.origin}/browse/mode/opinion/`,
      ["The Example Wire says what it will take back."],
    ]);
  });

  it("combines choices by key, keeps them in the address, and says what is near when nothing is left", async () => {
    const shown = await open("claims/?role=actor", async (page) => {
      const rows = page.locator("#list-rows tbody .statement a");
      await page.getByText("3 of 5 claims with").waitFor();
      await page.getByLabel("Kind of statement").selectOption("negative");
      await page.getByText("1 of 5 claims with").waitFor();
      const one = [new URL(page.url()).search, await rows.allTextContents()];
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "CSV" }).click();
      const csv = readFileSync(await (await download).path(), "utf8");
      await page.getByLabel("How it is known").selectOption("document");
      await page.getByText("No record has all of these").waitFor();
      const found = await violationsNow(page);
      await page.getByRole("link", { name: "Without kind of statement" }).click();
      await page.getByText("2 of 5 claims with").waitFor();
      await page.goBack();
      await page.goBack();
      await page.getByText("1 of 5 claims with").waitFor();
      return { one, csv: csv.split("\r\n").map((line) => line.split(",")[0]), found };
    });
    expect(shown).toEqual({
      one: ["?role=actor&mode=negative", ["Example Systems says that it won no project."]],
      csv: ["id", "example-denial", ""],
      found: [],
    });
  });

  it("opens the definition of a word by key, without a script", async () => {
    const text = await open("claims/example-value/", async (page) => {
      await page.locator(".facts .term", { hasText: "statement of fact" }).focus();
      await page.keyboard.press("Enter");
      return page.locator(".definition-box:popover-open").textContent();
    });
    expect(text).toContain("Asserted as a fact");
  });

  it("copies the address of a feed by a button", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
    const copied = await open("follow/claims/example-value/", async (page) => {
      await page.getByRole("button", { name: "Copy the address" }).click();
      await page.getByText("Copied.").waitFor();
      return page.evaluate("navigator.clipboard.readText()");
    });
    expect(copied).toBe("http://127.0.0.1/feeds/claims/example-value.xml");
  });

  it("compares any two releases, by the cause that the address names", async () => {
    const seen = await open("compare/?from=1.0.0&to=1.2.1&cause=our-error", async (page) => {
      await page.getByText("3 of 6 records that differ.").waitFor();
      const saved = page.waitForEvent("download");
      await page.getByRole("link", { name: "JSON" }).click();
      const file = readFileSync((await (await saved).path()) ?? "", "utf8");
      await page.getByLabel("Concerning").selectOption("example-systems");
      await page.getByText("2 of 6 records that differ.").waitFor();
      return {
        address: new URL(page.url()).search,
        changed: await page.locator("#compared del", { hasText: "61" }).first().textContent(),
        saved: (JSON.parse(file) as { records: unknown[] }).records.length,
      };
    });
    expect(seen).toEqual({
      address: "?from=1.0.0&to=1.2.1&cause=our-error&entity=example-systems",
      changed: "nearly 61 million US dollars",
      saved: 3,
    });
  });

  it.each([
    ["releases/1.2.1/claims/example-value/", "releases/1.1.0/claims/example-value/"],
    ["releases/1.2.2/claims/example-old-id/", "releases/1.2.1/claims/example-new-id/"],
    ["compare/1.0.0...1.1.0/", "compare/?from=1.0.0&to=1.1.0"],
  ])("leads from %s, which has no page, to %s", async (path, target) => {
    await tab.goto(`${server.origin}/${path}`);
    await tab.waitForURL(`${server.origin}/${target}`);
  });

  it("lists the records as of a release, and leads from each to its page of then", async () => {
    const seen = await open("as-of/?release=1.0.0&kind=claims&text=worth", async (page) => {
      await page.getByText("1 claim in release 1.0.0.").waitFor();
      await page.getByRole("link", { name: "61 million US dollars" }).click();
      await page.waitForURL("**/releases/**");
      return page.url();
    });
    expect(seen).toBe(`${server.origin}/releases/1.0.0/claims/example-value/`);
  });

  it("answers a search from any page by key alone, and keeps the query in the address", async () => {
    const shown = await open("claims/example-value/", async (page) => {
      await page.getByRole("searchbox").fill("示例");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search/?q=*");
      await page.getByText("Found: 1 entity.").waitFor();
      const name = await page.locator(".found-name").textContent();
      await page.getByRole("searchbox").fill("Exampel wire worth");
      await page.getByText("Found: 1 claim.").waitFor();
      await page.keyboard.press("ArrowDown");
      const focused = await page.evaluate("document.activeElement.getAttribute('href')");
      return [name, focused, new URL(page.url()).searchParams.get("q"), await violationsNow(page)];
    });
    expect(shown).toEqual(["also: 示例系统", "/claims/example-value/", "Exampel wire worth", []]);
  });

  it("shows hostile names as text among the hits of a search", async () => {
    const shown = await open("search/?q=sons", (page) => page.locator(".hits bdi").first().textContent());
    expect(shown).toBe(HOSTILE.name);
  });

  it("loads at most 8 kB of program for the search", () => {
    const size = gzipSync(bundleScripts().get("assets/search.js") ?? "", { level: 9 }).length;
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(8 * 1024);
  });

  it("prints its text, and neither navigation nor aside", async () => {
    const visible = await open("claims/example-value/", async (page) => {
      await page.emulateMedia({ media: "print" });
      return Promise.all(
        ["h1", ".evidence", ".history", ".site-header nav", ".aside"].map((part) =>
          page.locator(part).isVisible(),
        ),
      );
    });
    expect(visible).toEqual([true, true, true, false, false]);
  });
});
