import { expect, it } from "vitest";
import { attributeOf, textOf } from "../test-support/parse-page.js";
import { find, mainText } from "../test-support/rendered-site.js";

const PAGE = "follow/claims/example-value/";

it("the page of a feed shows its address, and offers to copy it only when a script can", () => {
  const [button] = find(PAGE, "button").filter((one) => attributeOf(one, "data-copies") === "feed-address");
  const [address] = find(PAGE, "code").filter((one) => attributeOf(one, "id") === "feed-address");
  expect(button && attributeOf(button, "hidden")).toBeDefined();
  expect(address && textOf(address)).toBe("https://claimwire.example/wire/feeds/claims/example-value.xml");
});

it("the page of a feed says what the feed brings, its newest entries and how to have them by mail", () => {
  const text = mainText(PAGE);
  expect(text).toMatch(/Its newest entries .*Disputed/);
  expect(text).toContain("by mail");
});
