import { expect, it } from "vitest";
import { hanForms } from "./han-forms.js";

it("the forms of characters are those that stand for a character of the texts, and no other", () => {
  expect(hanForms(["华 and 術"])).toEqual({ 朮: "术", 華: "华", 術: "术" });
  expect(hanForms(["Yarkant", "人山"])).toEqual({});
});
