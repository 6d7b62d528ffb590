import { fingerprint } from "@claimwire/schema";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { tempCheckout } from "../../test-support/temp-checkout.js";

describe("passages fingerprint", () => {
  it("prints a passage as a claim holds it, from a file or a flag", async () => {
    const checkout = tempCheckout({ git: false, files: { "words.txt": "The council’s ‘first’ order\n" } });
    const { words, sha256 } = fingerprint("the council s first order");
    const run = ["passages", "fingerprint", "--section", "2018: No projects"];
    const printed = `- section: "2018: No projects"\n  words: ${words}\n  sha256: ${sha256}\n`;
    const fromFile = await claimwire(checkout.root, [...run, checkout.path("words.txt")]);
    expect(fromFile.stdout.replace(`"${sha256}"`, sha256)).toBe(printed);
    const fromFlag = await claimwireJson(checkout.root, [
      "passages",
      "fingerprint",
      "--text",
      "the council's first order",
    ]);
    expect(fromFlag.passage).toEqual({ words, sha256 });
  });

  it.each([
    ["no words", ["--text", "… —"]],
    ["words twice", ["words.txt", "--text", "the council"]],
  ])("refuses %s", async (_what, argv) => {
    const checkout = tempCheckout({ git: false });
    const { exitCode, issues } = await claimwireJson(checkout.root, ["passages", "fingerprint", ...argv]);
    expect([exitCode, issueCodes({ issues })]).toEqual([1, ["ARGUMENT_BAD"]]);
  });
});
