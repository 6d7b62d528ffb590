/** @module-tag process */
import { describe, expect, it } from "vitest";
import { tempCheckout } from "../test-support/temp-checkout.js";
import { readAssertions } from "./read-assertions.js";

async function read(text: string): Promise<string[]> {
  const { assertions, issues } = await readAssertions(
    tempCheckout({ files: { "data/assertions.yaml": text } }).root,
  );
  expect(assertions === undefined).toBe(issues.length > 0);
  return issues.map(({ code, at, message }) => {
    expect([code, at.file]).toEqual(["ASSERTIONS_INVALID", "data/assertions.yaml"]);
    return `${at.line}:${at.column} ${message}`;
  });
}

describe("readAssertions", () => {
  it("reads every field of the file", async () => {
    expect(await read("least: { claims: 1 }\nshares:\n  claims-with-passage: 0.5\nfalls: []\n")).toEqual([]);
  });

  it.each([
    ["an unknown key", "least: {}\nmost: 3\n", '2:1 "most" is nothing that the file knows.'],
    ["an unknown count", "least:\n  claims: 1\n  clams: 2\n", '3:3 "clams" is nothing that least knows.'],
    [
      "an unknown type",
      "least: { sources/rumour: 2 }\n",
      '1:10 "sources/rumour" is nothing that least knows.',
    ],
    ["part of a record", "least:\n  claims: 1.5\n", "2:11 least.claims is no whole number."],
    ["less than nothing", "least:\n  claims: -1\n", "2:11 least.claims is below 0."],
    [
      "a share above all",
      "shares:\n  claims-with-passage: 90\n",
      "2:24 shares.claims-with-passage is above 1.",
    ],
    [
      "an empty reason",
      "falls:\n  - { after: 1.0.0, of: claims, reason: '' }\n",
      "2:41 falls.0.reason is empty; say why.",
    ],
    ["no version", "falls:\n  - { after: 1.0, of: claims, reason: x }\n", "2:14 falls.0.after is no text."],
    [
      "a fall of nothing known",
      "falls:\n  - { after: 1.0.0, of: x, reason: x }\n",
      "2:25 falls.0.of can be neither counted nor shared.",
    ],
    ["a missing reason", "falls:\n  - { after: 1.0.0, of: claims }\n", "2:5 falls.0.reason is no text."],
  ])("reports %s with line and column", async (_what, text, expected) => {
    expect(await read(text)).toEqual([expected]);
  });

  it("reports broken YAML", async () => {
    expect((await read("least: { claims: 1\n"))[0]).toMatch(/^2:1 /);
  });

  it("reports a missing file", async () => {
    const checkout = tempCheckout();
    checkout.remove("data/assertions.yaml");
    const { assertions, issues } = await readAssertions(checkout.root);
    expect(assertions).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(["ASSERTIONS_INVALID"]);
  });
});
