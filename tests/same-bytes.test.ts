/** @module-tag process */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Checkout, copyCheckout, ROOT } from "./copy-checkout.js";
import { readTimes, readTree } from "./read-tree.js";

const copies: Checkout[] = [];
let here: Checkout;
beforeAll(() => {
  here = publishOn({ TZ: "UTC", LANG: "C" });
});
afterAll(() => {
  for (const copy of copies) copy.remove();
});

const CLOCK = pathToFileURL(join(ROOT, "tests/shift-clock.mjs")).href;

/** Renders pages and feeds and writes `public/`, all in real processes, on a machine that is set up as told. */
function publishOn(env: Record<string, string>): Checkout {
  const copy = copyCheckout();
  copies.push(copy);
  const base = { CLAIMWIRE_BASE_URL: "https://claimwire.example/wire", ...env };
  for (const args of [
    ["apps/feed/dist/index.js"],
    ["apps/site/dist/index.js"],
    ["apps/cli/dist/index.js", "publish"],
  ]) {
    const { status, output } = copy.run(process.execPath, args, base);
    expect({ args, status, output }).toMatchObject({ status: 0 });
  }
  return copy;
}

describe("public/", () => {
  it("has the same bytes whatever the folder, time zone, language and clock", () => {
    const there = publishOn({
      TZ: "Pacific/Kiritimati",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      NODE_OPTIONS: `--import=${CLOCK}`,
    });
    const tree = readTree(join(here.folder, "public"));
    expect(Object.keys(tree)).toEqual(
      expect.arrayContaining(["index.html", "feeds/all.xml", "feeds/all.atom", "feeds/all.json"]),
    );
    expect(readTree(join(there.folder, "public"))).toEqual(tree);
  });

  it("is not written to when nothing changed", () => {
    const before = readTimes(join(here.folder, "public"));
    const { status } = here.run(process.execPath, ["apps/cli/dist/index.js", "publish"], {});
    expect(status).toBe(0);
    expect(readTimes(join(here.folder, "public"))).toEqual(before);
  });
});
