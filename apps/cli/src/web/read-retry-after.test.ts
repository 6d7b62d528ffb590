import { describe, expect, it } from "vitest";
import { LONGEST_WAIT, readRetryAfter } from "./read-retry-after.js";

const NOW = Date.parse("2026-06-01T00:00:00Z");

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
