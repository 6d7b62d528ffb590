import { expect, it } from "vitest";
import { languageName } from "./language.js";

it.each([
  ["zh-Hans", "Chinese (simplified)"],
  ["zh-Latn", "Chinese in Latin letters"],
  ["ug-Cyrl", "Uyghur in Cyrillic letters"],
  ["en-GB", "English (GB)"],
  ["nn", "Norwegian (Nynorsk)"],
  ["xx-Latn", "xx-Latn"],
])("languageName calls %s %s", (tag, name) => {
  expect(languageName(tag)).toBe(name);
});
