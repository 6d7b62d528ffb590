/** Takes the pictures of pages that the README shows, from `public/`, with Debian's Chromium. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { servePublic } from "./serve-public.js";

const PORT = 4199;
const PAGES = { home: "", dossier: "entities/dahua/", claim: "claims/dahua-yarkant-value/" };
const folder = fileURLToPath(new URL("../../../docs/images/", import.meta.url));

await servePublic(PORT, async (origin) => {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(origin + path);
      await page.screenshot({ path: join(folder, `${name}.png`) });
    }
  } finally {
    await browser.close();
  }
});
