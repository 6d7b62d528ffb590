import { describe, expect, it } from "vitest";
import { classifyAnswer } from "./classify-answer.js";
import { LONGEST_WAIT, readRetryAfter } from "./read-retry-after.js";

const NOW = Date.parse("2026-06-01T00:00:00Z");
const head = (status: number) => ({ status, retryAfter: null, location: null });

describe("classifyAnswer", () => {
  it.each([
    [200, "told"],
    [299, "told"],
    [304, "refused"],
    [307, "refused"],
    [404, "refused"],
    [408, "again"],
    [425, "refused"],
    [429, "again"],
    [500, "again"],
    [599, "again"],
  ])("takes %i for %s", (status, kind) => {
    expect(classifyAnswer(head(status), NOW).kind).toBe(kind);
  });

  it("keeps the reason, the wait and the new place", () => {
    expect(classifyAnswer({ ...head(503), retryAfter: "7" }, NOW)).toEqual({
      kind: "again",
      reason: "503 Service Unavailable",
      wait: 7_000,
    });
    expect(classifyAnswer({ ...head(301), location: "https://new.example/" }, NOW)).toEqual({
      kind: "refused",
      reason: "301 Moved Permanently",
      movedTo: "https://new.example/",
    });
    expect(classifyAnswer(head(499), NOW)).toEqual({ kind: "refused", reason: "499" });
  });
});

describe("readRetryAfter", () => {
  it.each([
    [null, 0],
    ["", 0],
    ["0", 0],
    [" 3 ", 3_000],
    ["86400", LONGEST_WAIT],
    ["99999999999999999999", LONGEST_WAIT],
    ["soon", 0],
    ["-5", 0],
    ["Mon, 01 Jun 2026 00:00:10 GMT", 10_000],
    ["Sun, 31 May 2026 00:00:10 GMT", 0],
    ["Tue, 02 Jun 2026 00:00:00 GMT", LONGEST_WAIT],
  ])("reads %j as %i ms", (header, wait) => {
    expect(readRetryAfter(header, NOW)).toBe(wait);
  });
});
