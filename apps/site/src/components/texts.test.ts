import { describe, expect, it } from "vitest";
import { nestQuotes } from "../model/nest-quotes.js";
import { HOSTILE } from "../test-support/example-ledger.js";
import { attributeOf, type Element, textOf } from "../test-support/parse-page.js";
import { addressesIn, find, mainText, PARSED } from "../test-support/rendered-site.js";

describe("a text of the data", () => {
  it("is shown as it is, whatever markup it holds", () => {
    expect(textOf(find("entities/example-systems/", "h1")[0] as Element)).toBe(
      `${HOSTILE.name} مىسال 示例系统`,
    );
    expect(textOf(find("sources/example-letter/", "title")[0] as Element)).toContain(
      nestQuotes(HOSTILE.title),
    );
    expect(mainText("claims/example-value/")).toContain(HOSTILE.note);
    expect(
      [...PARSED.values()].flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === "img")),
    ).toEqual([]);
  });

  it("becomes a link only if it is an http or https address", () => {
    expect(mainText("sources/example-answer/")).toContain(HOSTILE.url);
    expect(
      addressesIn("sources/example-answer/").filter((address) => address.startsWith("javascript")),
    ).toEqual([]);
    expect(addressesIn("sources/example-letter/")).toContain("https://archive.example/?a=1&b=%222%22");
  });

  it("has its language marked", () => {
    const names = find("entities/example-systems/", "bdi").map((bdi) => [
      attributeOf(bdi, "lang"),
      textOf(bdi),
    ]);
    expect(names).toEqual(
      expect.arrayContaining([
        ["zh-Hans", "示例系统"],
        ["ug", "مىسال"],
      ]),
    );
  });
});
