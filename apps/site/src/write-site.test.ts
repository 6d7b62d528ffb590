import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeSite } from "./write-site.js";

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimwire-site-"));
  out = join(folder, "dist/public");
});
afterEach(() => rmSync(folder, { recursive: true }));

function filesIn(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: "utf8" }).sort();
}

it("writes files and assets into a folder that was not there", async () => {
  writeFileSync(join(folder, "site.css"), "main {}");
  await writeSite(
    out,
    [
      { path: "index.html", text: "first" },
      { path: "claims/a/index.html", text: "claim" },
    ],
    [{ from: join(folder, "site.css"), path: "assets/site.css" }],
  );
  expect(filesIn(out)).toEqual([
    "assets",
    "assets/site.css",
    "claims",
    "claims/a",
    "claims/a/index.html",
    "index.html",
  ]);
  expect(readFileSync(join(out, "claims/a/index.html"), "utf8")).toBe("claim");
});

it("takes away what is no longer there, and leaves nothing beside the folder", async () => {
  await writeSite(out, [{ path: "old.html", text: "old" }], []);
  await writeSite(out, [{ path: "new.html", text: "new" }], []);
  expect(filesIn(join(folder, "dist"))).toEqual(["public", "public/new.html"]);
});

it("leaves the last output as it was when a page cannot be made or a file cannot be had", async () => {
  await writeSite(out, [{ path: "old.html", text: "old" }], []);
  function* broken() {
    yield { path: "new.html", text: "new" };
    throw new Error("no such page");
  }
  await expect(writeSite(out, broken(), [])).rejects.toThrow("no such page");
  const missing = { from: join(folder, "nowhere.css"), path: "assets/site.css" };
  await expect(writeSite(out, [{ path: "new.html", text: "new" }], [missing])).rejects.toThrow("ENOENT");
  expect(filesIn(join(folder, "dist"))).toEqual(["public", "public/old.html"]);
});
