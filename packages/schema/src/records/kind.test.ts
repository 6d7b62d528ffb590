import { expect, it } from "vitest";
import { idOf, isId, isKind, keyOf, kindOf, parseKey } from "./kind.js";

it("takes keys apart and puts them together", () => {
  expect([keyOf("claims", "a-b"), kindOf("claims/a-b"), idOf("claims/a-b")]).toEqual([
    "claims/a-b",
    "claims",
    "a-b",
  ]);
  expect(parseKey("topics/a")).toBe("topics/a");
});

it.each([
  "",
  "a",
  "claims",
  "claims/",
  "/a",
  "people/a",
  "claims/A",
  "claims/a/b",
  "claims/a-",
  "claims/__proto__",
])("%j is no key", (text) => expect(parseKey(text)).toBeUndefined());

it.each([
  ["letters, digits and single hyphens", ["a", "2018", "a-1-b", "a".repeat(80)], true],
  [
    "anything else",
    ["", "-a", "a-", "a--b", "a_b", "A", "é", "a b", "a/b", "a.yaml", "a\n", "a".repeat(81)],
    false,
  ],
])("an id is of %s", (_what, texts, wanted) => {
  for (const text of texts) expect([text, isId(text)]).toEqual([text, wanted]);
});

it("knows the kinds and nothing else", () => {
  expect(["claims", "sources", "entities", "topics"].every(isKind)).toBe(true);
  expect(["claim", "constructor", "", "0"].some(isKind)).toBe(false);
});
