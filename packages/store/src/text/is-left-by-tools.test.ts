import { expect, it } from "vitest";
import { isLeftByTools } from "./is-left-by-tools.js";

it.each([
  ".gitkeep",
  ".DS_Store",
  "._dahua-qiemo-won.yaml",
  "Thumbs.db",
  "thumbs.db",
  "desktop.ini",
  ".directory",
  ".dahua-qiemo-won.yaml.swp",
  ".dahua-qiemo-won.yaml.swo",
  "4913",
  "dahua-qiemo-won.yaml~",
  "#dahua-qiemo-won.yaml#",
  ".#dahua-qiemo-won.yaml",
  ".dahua-qiemo-won.yaml.kate-swp",
  ".~lock.dahua-qiemo-won.yaml#",
  "~$notes.md",
])("isLeftByTools knows %s", (name) => {
  expect(isLeftByTools(name)).toBe(true);
});

it.each([
  "dahua-qiemo-won.yaml",
  "README.md",
  ".hidden.yaml",
  "notes.txt",
  "4913.yaml",
  "a.yaml.orig",
  "a.swp",
])("isLeftByTools passes over %s", (name) => {
  expect(isLeftByTools(name)).toBe(false);
});
