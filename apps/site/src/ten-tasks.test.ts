/** @module-tag process */
import { existsSync, readFileSync } from "node:fs";
import { renderWire } from "@claimwire/wire";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { bundleScripts } from "./test-support/bundle-scripts.js";
import { filesOf, realSite } from "./test-support/real-site.js";
import { type PageServer, servePages } from "./test-support/serve-pages.js";
import { Walk } from "./test-support/walk.js";

const CHROMIUM = "/usr/bin/chromium";
/** They walk through the real site at two widths, which takes a minute: with `npm run test:long` only. */
const IS_LONG = inject("isLong");
const MOST_CLICKS = 3;
const MOST_SCREENS = 2;
const MOST_TABS = 25;

interface Task {
  readonly name: string;
  /** Walks from the first page to the answer, and returns what stands there. */
  readonly walk: (walk: Walk) => Promise<string>;
  readonly answer: RegExp;
}

const chip = (page: Page, name: string) => page.locator(".chips").getByRole("link", { name, exact: true });
const contents = (page: Page, name: RegExp) => page.locator(".contents").getByRole("link", { name });
const searchBox = (page: Page) => page.getByRole("searchbox");
const firstHit = (page: Page) => page.locator("#search-results li").first();

const TASKS: readonly Task[] = [
  {
    name: "what Dahua is said to have won in Yarkant, and who says so",
    walk: async (walk) => {
      await walk.click(walk.page.locator(".brief").getByRole("link", { name: "686 million US dollars" }));
      return walk.read(walk.page.locator("article"));
    },
    answer: /IPVM gives 686 million US dollars .* Dahua announced for Yarkant County/,
  },
  {
    name: "what has changed about it since",
    walk: async (walk) => {
      await walk.click(chip(walk.page, "Yarkant surveillance project"));
      await walk.click(walk.page.locator(".actions").getByRole("link", { name: /\d{4}$/ }));
      return walk.read(walk.page.locator(".history > li:target, .history > li"));
    },
    answer: /release|Added|Edited/i,
  },
  {
    name: "how to be told of the next change",
    walk: async (walk) => {
      await walk.click(chip(walk.page, "Dahua Technology"));
      await walk.click(walk.page.getByRole("link", { name: /^Follow/ }));
      return walk.read(walk.page.locator("#feed-address"));
    },
    answer: /feeds\/entities\/dahua\.xml$/,
  },
  {
    name: "everything on WiFi sniffers",
    walk: async (walk) => {
      await walk.click(chip(walk.page, "WiFi sniffing"));
      return walk.read(walk.page.locator(".claims tbody tr"));
    },
    answer: /WiFi/i,
  },
  {
    name: "what Dahua itself answered",
    walk: async (walk) => {
      await walk.click(chip(walk.page, "Dahua Technology"));
      await walk.click(contents(walk.page, /^What it answered/));
      return walk.read(walk.page.locator(".claims.answers tbody tr"));
    },
    answer: /Dahua/,
  },
  {
    name: "how the first release compares with the newest",
    walk: async (walk) => {
      await walk.click(walk.page.getByRole("link", { name: /^All \d+ releases$/ }));
      await walk.click(walk.page.getByRole("link", { name: /compare/i }));
      return walk.read(walk.page.locator("main"));
    },
    answer: /1\.0\.0/,
  },
  {
    name: "how to cite a claim so that it is found again in ten years",
    walk: async (walk) => {
      await walk.click(walk.page.locator(".brief").getByRole("link", { name: "686 million US dollars" }));
      await walk.click(walk.page.locator(".actions").getByRole("link", { name: /^Cite/ }));
      return walk.read(walk.page.locator("#cite-text"));
    },
    answer: /\d+\.\d+\.\d+.*dahua-yarkant-value/,
  },
  ...(
    [
      ["便民", /convenience police stations?/i],
      ["大华", /Dahua Technology/],
      ["莎车", /Yarkant/],
      ["002236", /Dahua Technology/],
    ] as const
  ).map(
    ([words, answer]): Task => ({
      name: `what ${words} is`,
      walk: async (walk) => {
        await walk.search(searchBox(walk.page), words);
        return walk.read(firstHit(walk.page));
      },
      answer,
    }),
  ),
  {
    name: "what is disputed, and by whom",
    walk: async (walk) => {
      await walk.click(chip(walk.page, "What is disputed"));
      return walk.read(walk.page.locator(".claims tbody tr"));
    },
    answer: /disputed/,
  },
  {
    name: "the follow-ups of 2021, with links",
    walk: async (walk) => {
      await walk.click(chip(walk.page, "2021"));
      return walk.read(walk.page.locator("section:has(> #\\32 021) li"));
    },
    answer: /2021/,
  },
];

describe.skipIf(!IS_LONG || !existsSync(CHROMIUM))("somebody who comes to the first page", () => {
  let browser: Browser;
  let server: PageServer;

  beforeAll(async () => {
    const site = realSite("http://127.0.0.1");
    const files = new Map(filesOf(site));
    files.set("assets/site.css", readFileSync(new URL("site.css", import.meta.url), "utf8"));
    for (const [path, text] of bundleScripts()) files.set(path, text);
    for (const { path, text } of renderWire(site.releases, site.config)) {
      if (path.startsWith("api/")) files.set(path, text);
    }
    server = await servePages(files);
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--headless", "--no-sandbox", "--disable-gpu"],
    });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const SCREENS = [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ] as const;

  describe.each(SCREENS)("at a width of $width", (viewport) => {
    async function open<T>(path: string, look: (page: Page) => Promise<T>): Promise<T> {
      const page = await browser.newPage({ viewport });
      try {
        await page.goto(`${server.origin}/${path}`);
        return await look(page);
      } finally {
        await page.close();
      }
    }

    it.each(TASKS)("finds $name", async ({ walk, answer }) => {
      const found = await open("", async (page) => {
        page.setDefaultTimeout(10_000);
        const steps = new Walk(page);
        return { text: await walk(steps), clicks: steps.clicks, screens: steps.screens };
      });
      expect(found.text).toMatch(answer);
      expect(found.clicks).toBeLessThanOrEqual(MOST_CLICKS);
      expect(found.screens).toBeLessThanOrEqual(MOST_SCREENS);
    });

    it.each([
      ["Follow", "claims/dahua-yarkant-value/"],
      ["Cite", "claims/dahua-yarkant-value/"],
      ["Follow", "entities/dahua/"],
      ["Cite", "entities/dahua/"],
      ["Follow", "sources/ipvm-dahua-xinjiang/"],
    ])("reaches “%s” on /%s within 25 tab stops", async (label, path) => {
      const stops = await open(path, async (page) => {
        for (let stop = 1; stop <= MOST_TABS; stop += 1) {
          await page.keyboard.press("Tab");
          const text = await page.evaluate("document.activeElement.textContent");
          if (String(text).startsWith(label)) return stop;
        }
        return Number.POSITIVE_INFINITY;
      });
      expect(stops).toBeLessThanOrEqual(MOST_TABS);
    });
  });
});
