import { expect, it } from "vitest";
import { digestCode, schemaFingerprint } from "./schema-fingerprint.js";

it("is the same each time", () => {
  expect(schemaFingerprint()).toMatch(/^[0-9a-f]{64}$/);
  expect(schemaFingerprint()).toBe(digestCode(Date.now()));
});

it("is none of code that may have been written since it was loaded", () => {
  expect(digestCode(0)).toBeUndefined();
});
