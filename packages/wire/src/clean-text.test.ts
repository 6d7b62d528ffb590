import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanLine, cleanText } from "./clean-text.js";

/** The characters of the first plane that XML 1.0 (section 2.2) allows, without the C1 controls. */
function isAllowed(code: number): boolean {
  if (code >= 0x7f && code <= 0x9f) return false;
  return (
    [0x9, 0xa, 0xd].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd)
  );
}

it("takes out every character that XML 1.0 forbids, and no other but the C1 controls", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  const wrong = codes.filter((code) => {
    const character = String.fromCharCode(code);
    return cleanText(`a${character}b`) !== (isAllowed(code) ? `a${character}b` : "ab");
  });
  expect(wrong).toEqual([]);
});

it("keeps characters beyond the first plane, joined emoji and right-to-left text", () => {
  const text = "👩‍👩‍👧‍👦 𝔘 \u202eشينجاڭ\u202c é e\u0301";
  expect(cleanText(text)).toBe(text);
});

it("is at rest after once, and leaves well-formed text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = cleanText(text);
      return cleanText(once) === once && !/\p{Cs}/u.test(once);
    }),
  );
});

it("makes one line of many", () => {
  expect(cleanLine(" a\r\n\t b\u2028c \u0000 d\u00a0e ")).toBe("a b c d\u00a0e");
});
