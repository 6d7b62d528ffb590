import { readFileSync } from "node:fs";
import { AVAILABILITIES, SOURCE_TYPES } from "@claimwire/schema";
import { expect, it } from "vitest";

const css = readFileSync(new URL("site.css", import.meta.url), "utf8");

it.each([
  ["availability", Object.keys(AVAILABILITIES)],
  ["type", Object.keys(SOURCE_TYPES)],
])("the stylesheet has a filter for every value of %s", (name, values) => {
  const without = values.filter(
    (value) =>
      !css.includes(`.filterable:has(#${name}-${value}:checked) .filtered > :not([data-${name}="${value}"])`),
  );
  expect(without).toEqual([]);
});

it("the stylesheet loads nothing from elsewhere", () => {
  expect(css).not.toMatch(/url\(|@import|@font-face/);
});
