import { describe, expect, it } from "vitest";
import { keyOfFile, recordFile } from "./checkout-files.js";

describe("keyOfFile", () => {
  it.each([
    [recordFile("claims/a-b"), "claims/a-b"],
    ["data/sources/aspi/report.yaml", "sources/report"],
    ["data/claims/README.md", undefined],
    ["data/claims/No_Id.yaml", undefined],
    ["data/releases/1.0.0.json", undefined],
    ["data/exceptions.yaml", undefined],
    ["other/claims/a.yaml", undefined],
    ["data", undefined],
  ])("takes %s for the record %s", (file, key) => {
    expect(keyOfFile(file)).toBe(key);
  });
});
