import type { Locator, Page } from "playwright-core";

/** Somebody who looks for something on the site: counts clicks, and how far they scroll, in screens. */
export class Walk {
  clicks = 0;
  screens = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Scrolls until an element is wholly in sight, or its beginning when it is taller than the screen. */
  async reach(target: Locator): Promise<void> {
    const element = target.first();
    await element.waitFor({ state: "visible" });
    const box = await element.boundingBox();
    const height = this.page.viewportSize()?.height ?? 0;
    if (box === null) throw new Error("The element has no place on the page.");
    const below = Math.min(box.y + box.height - height, box.y);
    const distance = box.y < 0 ? box.y : Math.max(0, below);
    if (distance === 0) return;
    await this.page.evaluate(`scrollBy({ top: ${distance}, behavior: "instant" })`);
    this.screens += Math.abs(distance) / height;
  }

  async click(target: Locator): Promise<void> {
    await this.reach(target);
    await target.first().click();
    this.clicks += 1;
  }

  /** Types into a field, as one click, and sends it off. */
  async search(field: Locator, words: string): Promise<void> {
    await this.click(field);
    await field.first().fill(words);
    await this.page.keyboard.press("Enter");
  }

  /** What an element says, once it is in sight. */
  async read(target: Locator): Promise<string> {
    await this.reach(target);
    return ((await target.first().textContent()) ?? "").replace(/\s+/g, " ");
  }
}
