import { describe, expect, it } from "vitest";
import { classifyAnswer } from "./ping-error.js";

const NOW = Date.parse("2026-06-01T00:00:00Z");
const classify = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  classifyAnswer(status, new Headers(headers), NOW);

describe("classifyAnswer", () => {
  it.each([
    [200, undefined],
    [299, undefined],
    [304, "HUB_REFUSED"],
    [307, "HUB_REFUSED"],
    [404, "HUB_REFUSED"],
    [408, "HUB_FAILED"],
    [425, "HUB_REFUSED"],
    [429, "HUB_FAILED"],
    [500, "HUB_FAILED"],
    [599, "HUB_FAILED"],
  ])("gives status %i the code %s", (status, code) => {
    expect(classify(status)?.code).toBe(code);
  });

  it("keeps the status, the wait and the new address", () => {
    expect(classify(503, { "Retry-After": "7" })).toMatchObject({
      message: "The hub answered 503 Service Unavailable.",
      wait: 7_000,
    });
    expect(classify(301, { Location: "https://new.example/" })?.message).toBe(
      "The hub answered 301 Moved Permanently, which sends to https://new.example/.",
    );
    expect(classify(499)?.message).toBe("The hub answered 499.");
  });
});
