/** @module-tag process */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { ROOT } from "./copy-checkout.js";

const folder = mkdtempSync(join(tmpdir(), "closing-line-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("the last line of a run counts a group whose preparation failed as failed", () => {
  const group = `describe("group", () => { beforeAll(() => { throw new Error("no"); }); it("test", () => {}); });`;
  writeFileSync(join(folder, "one.test.mjs"), `${group} it("passes", () => {}); it.skip("waits", () => {});`);
  const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--globals", `--root=${folder}`];
  const { status, stdout } = spawnSync(
    process.execPath,
    [...args, `--reporter=${join(ROOT, "scripts/closing-line.js")}`],
    { encoding: "utf8" },
  );
  expect([status, stdout.trim().split("\n").at(-1)]).toEqual([1, "1 passed, 1 failed, 2 skipped"]);
});
