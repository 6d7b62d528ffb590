import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { portableSha256, sha256Hex } from "./sha256.js";

const text = fc.string({ unit: "grapheme", maxLength: 200 });

function wantedOf(data: string): string {
  return createHash("sha256").update(data).digest("hex");
}

it("sha256Hex gives the same digest in JavaScript and from the host", () => {
  fc.assert(
    fc.property(text, (data) => {
      const wanted = wantedOf(data);
      expect(portableSha256(data)).toBe(wanted);
      expect(sha256Hex(data)).toBe(wanted);
      expect(portableSha256(new TextEncoder().encode(data))).toBe(wanted);
    }),
  );
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
