import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(new URL("site.css", import.meta.url), "utf8");

it("the stylesheet loads nothing from elsewhere", () => {
  expect(css).not.toMatch(/url\(|@import|@font-face/);
});
