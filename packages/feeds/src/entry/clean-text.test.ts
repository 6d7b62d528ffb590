import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanLine, cleanText } from "./clean-text.js";

const anyCharacter = fc.nat(0x10_ffff).map((point) => String.fromCodePoint(point));

/** The characters that XML 1.0 (section 2.2) allows and validators do not warn of. */
function isAllowed(code: number): boolean {
  if (code >= 0x7f && code <= 0x9f) return false;
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef) || code === 0xfffd) return false;
  if (code > 0xffff) return true;
  return (
    [0x9, 0xa, 0xd].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd)
  );
}

it("cleanText removes every character that XML 1.0 forbids or validators warn of, and no other", () => {
  const beyond = Array.from({ length: 16 }, (_, plane) =>
    [0, 1, 0xffd, 0xfdd0, 0xfffd, 0xfffe, 0xffff].map((code) => (plane + 1) * 0x10000 + code),
  );
  const codes = [...Array.from({ length: 0x10000 }, (_, code) => code), ...beyond.flat()];
  const wrong = codes.filter((code) => {
    const character = String.fromCodePoint(code);
    return cleanText(`a${character}b`) !== (isAllowed(code) ? `a${character}b` : "ab");
  });
  expect(wrong).toEqual([]);
});

it("cleanText keeps characters beyond the first plane, joined emoji and right-to-left text", () => {
  const text = "👩‍👩‍👧‍👦 𝔘 \u202eشينجاڭ\u202c é e\u0301";
  expect(cleanText(text)).toBe(text);
});

it("cleanText gives well-formed text that it does not change again", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const once = cleanText(text);
      return cleanText(once) === once && !/\p{Cs}/u.test(once);
    }),
  );
});

it("cleanLine makes one line of many", () => {
  expect(cleanLine(" a\r\n\t b\u2028c \u0000 d\u00a0e ")).toBe("a b c d\u00a0e");
});

it("cleanLine keeps a line from turning round the text beside it", () => {
  expect(cleanLine("a \u202eb\u202c c \u2066d\u2069 \u202ae \u2067f شينجاڭ\u200f")).toBe(
    "a b c d e f شينجاڭ\u200f",
  );
});
