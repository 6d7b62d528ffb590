import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findChanged } from "./find-changed.js";
import { parseTold, renderLine, renderTold } from "./told.js";

const [A, B] = ["a", "b"].map((digit) => digit.repeat(64)) as [string, string];
const HUB = "https://hub.example/";

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const address = fc.webUrl({ withQueryParameters: true });

describe("what was told", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(address, digest)), (pairs) => {
        const told = { hub: HUB, digests: new Map(pairs) };
        expect(parseTold(renderTold(told))).toEqual(told);
      }),
    );
  });

  it("is what was told last", () => {
    const text = renderTold({ hub: HUB, digests: new Map([["https://a.example/", A]]) });
    expect(parseTold(text + renderLine("https://a.example/", B))?.digests).toEqual(
      new Map([["https://a.example/", B]]),
    );
  });

  it("loses no more than the last line, wherever a kill cuts it", () => {
    const lines = [renderLine("https://a.example/1", A), renderLine("https://a.example/2", B)];
    const head = `hub ${HUB}\n`;
    const whole = head + lines.join("");
    for (let length = head.length; length < whole.length; length += 1) {
      const told = parseTold(whole.slice(0, length));
      expect(told?.digests.size).toBe(length < head.length + (lines[0] ?? "").length ? 0 : 1);
    }
  });

  it.each(["", "\n", "hub\n", "nonsense\n", "hub https://hub.example/"])("is unknown from %j", (text) => {
    expect(parseTold(text)).toBeUndefined();
  });
});

it("finds feeds that are new or changed, in their order", () => {
  const present = new Map([
    ["c", A],
    ["b", B],
    ["a", A],
  ]);
  const told = new Map([
    ["b", A],
    ["a", A],
    ["gone", A],
  ]);
  expect(findChanged(present, told)).toEqual(["c", "b"]);
});
