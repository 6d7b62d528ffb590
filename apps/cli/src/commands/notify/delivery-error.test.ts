import { describe, expect, it } from "vitest";
import { classifyAnswer } from "./delivery-error.js";

const NOW = Date.parse("2026-06-01T00:00:00Z");
const classify = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  classifyAnswer("hub", status, new Headers(headers), NOW);

describe("classifyAnswer", () => {
  it.each([
    [200, undefined],
    [299, undefined],
    [304, "refused"],
    [307, "refused"],
    [404, "refused"],
    [408, "failed"],
    [425, "refused"],
    [429, "failed"],
    [500, "failed"],
    [599, "failed"],
  ])("gives status %i the kind %s", (status, kind) => {
    expect(classify(status)?.kind).toBe(kind);
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
    expect([classify(410)?.isGone, classify(404)?.isGone]).toEqual([true, false]);
  });
});
