import { describe, expect, it } from "vitest";
import { wantsColour } from "./colour.js";

describe("wantsColour", () => {
  it.each([
    ["a terminal", true, {}, true],
    ["a pipe", undefined, {}, false],
    ["a terminal with NO_COLOR", true, { NO_COLOR: "1" }, false],
    ["a terminal with another NO_COLOR", true, { NO_COLOR: "yes" }, false],
    ["a terminal with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["a dumb terminal", true, { TERM: "dumb" }, false],
    ["a pipe with FORCE_COLOR", undefined, { FORCE_COLOR: "1" }, true],
    ["a terminal with FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, false],
    ["both", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ])("decides for %s", (_what, isTTY, env, expected) => {
    expect(wantsColour({ isTTY }, env)).toBe(expected);
  });
});
