/** @module-tag process */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Checkout, copyCheckout, ROOT } from "./copy-checkout.js";
import { filesBelow, readTimes, readTree } from "./read-tree.js";

const copies: Checkout[] = [];
const RENDERED = readFileSync(join(ROOT, "apps/site/dist/public.json"), "utf8");
const [, BASE_URL = ""] = /"baseUrl":"([^"]*)"/.exec(RENDERED) ?? [];
const BASE = `${BASE_URL}/`;
let here: Checkout;
let files: Set<string>;
beforeAll(() => {
  // What was built where the checkout stands, with the settings of this machine.
  here = copyCheckout({ withRendered: true });
  copies.push(here);
  run(here, ["apps/cli/dist/index.js", "publish"]);
  files = new Set(filesBelow(join(here.folder, "public")));
});
afterAll(() => {
  for (const copy of copies) copy.remove();
});

const CLOCK = pathToFileURL(join(ROOT, "tests/shift-clock.mjs")).href;

function run(copy: Checkout, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status, output } = copy.run(process.execPath, args, { CLAIMWIRE_BASE_URL: BASE_URL, ...env });
  expect({ args, status, output }).toMatchObject({ status: 0 });
}

/** Renders pages and feeds and writes `public/`, all in real processes, on a machine that is set up as told. */
function publishOn(env: Record<string, string>): Checkout {
  const copy = copyCheckout();
  copies.push(copy);
  run(copy, ["apps/feed/dist/index.js"], env);
  run(copy, ["apps/site/dist/index.js"], env);
  run(copy, ["apps/cli/dist/index.js", "publish"], env);
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

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x2F;": "/",
};

function decode(text: string): string {
  let last = "";
  let now = text;
  // Bodies of entries are escaped once as HTML and once more as XML.
  while (now !== last) {
    last = now;
    now = now.replaceAll(/&(?:amp|lt|gt|quot|#39|#x2F);/g, (entity) => ENTITIES[entity] ?? entity);
  }
  return now;
}

/** Every address in a file, whatever the format: of attributes, elements and JSON texts. */
function addressesIn(file: string): string[] {
  const text = readFileSync(join(here.folder, "public", file), "utf8");
  const attributes = /(?:href|src|xmlUrl|htmlUrl|url)=\\?"([^"\\]*)\\?"/g;
  if (/\.html$/.test(file)) return [...text.matchAll(attributes)].map(([, address]) => decode(address ?? ""));
  const absolute = new RegExp(`${BASE.replaceAll(".", "\\.")}[^\\s"'<>\\\\)\\]]*`, "g");
  return [...decode(text).matchAll(absolute)].map(([address]) => address);
}

/** The file below `public/` that an address leads to, and its fragment; undefined for an address elsewhere. */
function targetOf(address: string, from: string): { file: string; fragment: string } | undefined {
  const url = new URL(address, BASE + from);
  if (!url.href.startsWith(BASE)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(new URL(BASE).pathname.length));
  return {
    file: path === "" || path.endsWith("/") ? `${path}index.html` : path,
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

it("every link into the site leads to a file, and every fragment to an element", () => {
  const ids = new Map<string, string>();
  const broken: string[] = [];
  let followed = 0;
  for (const from of files) {
    if (!/\.(html|xml|atom|json|opml)$/.test(from)) continue;
    for (const address of addressesIn(from)) {
      // A template of addresses (RFC 6570), as the index of the API has, is none itself.
      const target = address.includes("{") ? undefined : targetOf(address, from);
      if (target === undefined) continue;
      followed += 1;
      if (!files.has(target.file)) broken.push(`${from} → ${address}`);
      else if (target.fragment !== "") {
        const page = ids.get(target.file) ?? readFileSync(join(here.folder, "public", target.file), "utf8");
        ids.set(target.file, page);
        if (!page.includes(`id="${target.fragment}"`)) broken.push(`${from} → ${address}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(followed).toBeGreaterThan(files.size);
});

it("every link out of pages and feeds is http or https", () => {
  const wrong = [...files]
    .filter((file) => /\.html$/.test(file))
    .flatMap((file) =>
      addressesIn(file)
        .filter((address) => !/^https?:$/.test(new URL(address, BASE).protocol))
        .map((address) => `${file} → ${address}`),
    );
  expect(wrong).toEqual([]);
});
