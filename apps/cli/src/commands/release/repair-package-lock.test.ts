/** @module-tag process */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tempCheckout } from "../../test-support/temp-checkout.js";
import { readWorkspace } from "./read-workspace.js";
import { repairPackageLock } from "./repair-package-lock.js";
import { runChangesets } from "./run-changesets.js";

const NOTE = '---\n"@claimwire/schema": minor\n"@claimwire/dataset": major\n---\n\nA field.\n';

it("repairPackageLock makes the lock file that npm makes", async () => {
  const checkout = tempCheckout({ files: { ".changeset/a.md": NOTE } });
  const npm = (): void => {
    const args = [
      "install",
      "--package-lock-only",
      "--ignore-scripts",
      "--offline",
      "--no-audit",
      "--no-fund",
    ];
    execFileSync("npm", args, { cwd: checkout.root, stdio: "ignore" });
  };
  npm();
  checkout.commit("Let npm write the lock");
  const folder = join(checkout.root, ".claimwire/release/test");
  mkdirSync(folder, { recursive: true });
  const { workspace } = await readWorkspace(checkout.root);
  if (workspace === undefined) throw new Error("The workspace cannot be read.");
  const { files } = await runChangesets(workspace, checkout.root, folder);
  if (files === undefined) throw new Error("The changesets tool refused.");
  for (const { folder: path } of workspace.packages) {
    checkout.write(`${path}/package.json`, files.get(`${path}/package.json`) ?? "");
  }

  const repaired = repairPackageLock(workspace, files).get("package-lock.json");
  expect(repaired).not.toBe(checkout.read("package-lock.json"));
  npm();
  expect(repaired).toBe(checkout.read("package-lock.json"));
});
