import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CAUSES } from "./codes.js";

it("docs/ledger.md lists every cause with its meaning", () => {
  const page = readFileSync(new URL("../../../docs/ledger.md", import.meta.url), "utf8");
  for (const [code, meaning] of Object.entries(CAUSES))
    expect(page).toContain(`| \`${code}\` | ${meaning} |`);
});
