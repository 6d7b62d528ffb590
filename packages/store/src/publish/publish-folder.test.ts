import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { acquireLock } from "../journal/acquire-lock.js";
import { copyAsKilled, inTempFolder } from "../journal/test/after-kill.js";
import { type Files, readFiles, writeFiles } from "../journal/test/files.js";
import { onEachWrite, refuseAsFull } from "../journal/test/on-each-write.js";
import { CAN_MOUNT, onMount } from "../journal/test/on-mount.js";
import { forEachInPairs, type Outcome, startAndKill } from "../journal/test/start-and-kill.js";
import { asRendered } from "../rendered/test/as-rendered.js";
import { type Published, publishFolder } from "./publish-folder.js";

/**
 * The pages, feeds and API of claims that are related as given; each text says its version and where it links. A page
 * has an element for every version so far, `told` is that to which the feeds of each claim link.
 */
function render(
  version: number,
  related: Readonly<Record<string, readonly string[]>>,
  told: Readonly<Record<string, readonly string[]>> = {},
): { site: Files; feed: Files } {
  const ids = Object.keys(related);
  const pages = ids.map((id) => `claims/${id}/index.html`);
  const text = (...links: readonly string[]): string => [`version ${version}`, ...links].join("\n");
  const site: Record<string, string> = {
    "index.html": text("claims/index.html", "feeds/all.xml", "style.css"),
    "claims/index.html": text(...pages, "index.html"),
    "style.css": "same in all versions",
    [`releases/${version}/index.html`]: text(...pages),
  };
  const feed: Record<string, string> = {
    "feeds/all.xml": text(...pages, `releases/${version}/index.html`),
    "feeds.opml": text("feeds/all.xml", ...ids.map((id) => `feeds/claims/${id}.xml`)),
    "api/v1/index.json": text(...ids.map((id) => `api/v1/records/claims/${id}.json`)),
  };
  for (const [id, others] of Object.entries(related)) {
    const page = `claims/${id}/index.html`;
    const elements = Array.from({ length: version }, (_, index) => `id="v${index + 1}"`);
    site[page] = text(
      ...elements,
      `feeds/claims/${id}.xml`,
      ...others.map((other) => `claims/${other}/index.html`),
    );
    feed[`feeds/claims/${id}.xml`] = text(page, ...(told[id] ?? []));
    feed[`api/v1/records/claims/${id}.json`] = text(
      page,
      `claims/${id}/#v${version}`,
      `feeds/claims/${id}.xml`,
    );
  }
  return { site, feed };
}

const OLD = render(1, { alpha: ["beta"], beta: ["alpha", "gone"], gone: [], same: [] });
const NEW = render(
  2,
  {
    alpha: ["delta"],
    beta: [],
    delta: ["epsilon"],
    epsilon: ["delta", "alpha"],
    zeta: [],
    same: [],
  },
  {
    alpha: ["claims/alpha/#v2", "claims/delta/#v2"],
    // New, and they tell of a claim that changes with them: zeta of an earlier change of it.
    epsilon: ["claims/epsilon/#v2", "claims/alpha/#v2"],
    zeta: ["claims/zeta/#v2", "claims/alpha/#v1"],
  },
);
const OLD_ALL: Files = { ...OLD.site, ...OLD.feed };
const NEW_ALL: Files = { ...NEW.site, ...NEW.feed };

const SITE = "apps/site/dist/public";
const FEED = "apps/feed/dist/public";

/** A checkout with the old set published and the new one rendered. */
async function aCheckout(root: string): Promise<string> {
  writeFiles(join(root, SITE), OLD.site);
  writeFiles(join(root, FEED), OLD.feed);
  for (const folder of [SITE, FEED]) asRendered(join(root, folder));
  const { issues } = await publish(root);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  for (const folder of [SITE, FEED]) rmSync(join(root, folder), { recursive: true });
  writeFiles(join(root, SITE), NEW.site);
  writeFiles(join(root, FEED), NEW.feed);
  for (const folder of [SITE, FEED]) asRendered(join(root, folder));
  return root;
}

function publish(root: string, onStep?: (step: string) => void): Promise<Published> {
  return publishFolder({
    root,
    from: [join(root, SITE), join(root, FEED)],
    to: join(root, "public"),
    onStep,
  });
}

/** Published files, without folders. */
function published(root: string): Files {
  return Object.fromEntries(
    Object.entries(readFiles(join(root, "public"))).filter(([path]) => !path.endsWith("/")),
  );
}

const foldersOf = (files: Files): string[] =>
  Object.keys(files).flatMap((path) => {
    const parts = path.split("/");
    return parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join("/")}/`);
  });

/** Everything is there and nothing else: no stale file, no empty folder, no leftover. */
function expectComplete(root: string, when = ""): void {
  const folders = Object.fromEntries(foldersOf(NEW_ALL).map((path) => [path, ""]));
  expect(readFiles(join(root, "public")), when).toEqual({ ...NEW_ALL, ...folders });
  expect(readdirSync(join(root, ".claimwire")), when).toEqual(["cache"]);
}

/** A feed for which a page of its record may wait a moment, as it waits for a page itself. */
const LATE = "feeds/claims/epsilon.xml";

const linksOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .slice(1)
    .filter((line) => !line.startsWith("id="));

/** The files whose every link works at every moment, whoever comes upon them. */
const TELLING = /^(?:feeds\/|feeds\.opml|api\/)/;

/**
 * Every file is whole, old or new; every link of every feed leads to what it names; and whoever comes in by a front
 * door finds every link working.
 */
function expectSound(root: string, when: string): void {
  const files = published(root);
  const expectLink = (link: string, from: string): void => {
    const [page = "", element] = link.replace("/#", "/index.html#").split("#");
    expect(Object.keys(files), `${when}: ${from} links to ${link}`).toContain(page);
    if (element !== undefined)
      expect(files[page], `${when}: ${from} to ${link}`).toContain(`id="${element}"`);
  };
  for (const [path, text] of Object.entries(files))
    if (TELLING.test(path)) for (const link of linksOf(text)) expectLink(link, path);
  for (const [path, text] of Object.entries(files))
    expect([OLD_ALL[path], NEW_ALL[path]], `${when}: ${path}`).toContain(text);
  const doors = ["index.html", "feeds/all.xml", "feeds.opml", "api/v1/index.json"];
  const seen = new Set<string>();
  const visit = (path: string, from: string): void => {
    if (seen.has(path) || path.includes("#") || (path === LATE && !(path in files))) return;
    seen.add(path);
    expectLink(path, from);
    for (const link of linksOf(files[path])) visit(link, path);
  };
  for (const door of doors) visit(door, "a reader");
  // A feed that somebody follows already leads to pages, whether or not it is linked to.
  for (const path of Object.keys(files))
    if (path.startsWith("feeds/") && path in OLD_ALL) visit(path, "a subscriber");
}

const found = ({ issues }: Published): string[][] => issues.map(({ code, at }) => [code, at.file]);

describe("publishFolder", () => {
  it("brings a folder to hold what was rendered, and tells what it did", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const { written, removed, unchanged, issues } = await publish(root);
      expect(issues).toEqual([]);
      expect([...written].sort()).toEqual(
        Object.keys(NEW_ALL)
          .filter((path) => NEW_ALL[path] !== OLD_ALL[path])
          .sort(),
      );
      expect(removed).toEqual([
        "api/v1/records/claims/gone.json",
        "feeds/claims/gone.xml",
        "claims/gone/index.html",
        "releases/1/index.html",
      ]);
      expect(unchanged).toBe(1);
      expectComplete(root);
    }));

  it("touches only files whose bytes changed", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const long = new Date("2020-01-01T00:00:00Z");
      for (const path of Object.keys(OLD_ALL)) utimesSync(join(root, "public", path), long, long);
      const inode = statSync(join(root, "public/style.css")).ino;
      const { written } = await publish(root);
      const touched = Object.keys(NEW_ALL).filter(
        (path) => statSync(join(root, "public", path)).mtimeMs !== long.getTime(),
      );
      expect(touched.sort()).toEqual([...written].sort());
      expect(statSync(join(root, "public/style.css")).ino).toBe(inode);
      expect(await publish(root)).toEqual({
        written: [],
        removed: [],
        unchanged: Object.keys(NEW_ALL).length,
        issues: [],
      });
    }));

  it("tells apart files of one size", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { "from/a": "1234", "public/a": "4321" });
      asRendered(join(root, "from"));
      const options = { root, from: [join(root, "from")], to: join(root, "public") };
      expect(await publishFolder(options)).toMatchObject({ written: ["a"] });
      expect(published(root)).toEqual({ a: "1234" });
    }));

  it("replaces links, and files and folders in each other's place, and follows nothing", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(join(folder, "root"));
      writeFiles(folder, { "outside/index.html": "theirs", "outside/alpha/index.html": "theirs" });
      const to = (path: string): string => join(root, "public", path);
      for (const path of ["index.html", "claims", "feeds.opml", "feeds/all.xml", "releases"]) {
        rmSync(to(path), { recursive: true });
      }
      symlinkSync(join(folder, "outside/index.html"), to("index.html"));
      symlinkSync(join(folder, "outside"), to("claims"));
      symlinkSync(join(folder, "outside"), to("stale-link"));
      symlinkSync("nowhere", to("feeds/all.xml"));
      writeFiles(root, { "public/releases": "a file where a folder is wanted" });
      writeFiles(root, { "public/feeds.opml/deep/file": "a folder where a file is wanted" });
      expect(await publish(root)).toMatchObject({ issues: [] });
      expectComplete(root);
      expect(readFiles(join(folder, "outside"))).toEqual({
        "alpha/": "",
        "alpha/index.html": "theirs",
        "index.html": "theirs",
      });
    }));

  it("removes what an interrupted run left, and folders that became empty", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      writeFiles(root, {
        ".claimwire/publish/0": "half a fi",
        "public/.claimwire-staging/0": "half a fi",
        "public/empty/deep/.keep": "",
      });
      rmSync(join(root, "public/empty/deep/.keep"));
      await publish(root);
      expectComplete(root);
    }));

  it("lets one at a time write", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const before = published(root);
      const lock = await acquireLock(root, "claimwire publish");
      expect(found(await publish(root))).toEqual([["LOCKED", ".claimwire/lock"]]);
      expect(published(root)).toEqual(before);
      await lock.release?.();
      const both = await Promise.all([publish(root), publish(root)]);
      expect(both.flatMap(found)).toEqual([["LOCKED", ".claimwire/lock"]]);
      expectComplete(root);
    }));
});

describe("a source that cannot be published", () => {
  const spoils: readonly (readonly [string, (root: string) => void, readonly (readonly string[])[]])[] = [
    ["is missing", (root) => rmSync(join(root, FEED), { recursive: true }), [["RENDERED_MISSING", FEED]]],
    [
      "is empty",
      (root) => {
        rmSync(join(root, FEED), { recursive: true });
        mkdirSync(join(root, FEED, "feeds"), { recursive: true });
      },
      [["RENDERED_MISSING", FEED]],
    ],
    [
      "is a file",
      (root) => {
        rmSync(join(root, FEED), { recursive: true });
        writeFiles(root, { [FEED]: "no folder" });
      },
      [["RENDERED_MISSING", FEED]],
    ],
    [
      "is a link",
      (root) => {
        cpSync(join(root, FEED), join(root, "elsewhere"), { recursive: true });
        rmSync(join(root, FEED), { recursive: true });
        symlinkSync(join(root, "elsewhere"), join(root, FEED));
      },
      [["RENDERED_MISSING", FEED]],
    ],
    [
      "holds a link",
      (root) => symlinkSync("/etc/passwd", join(root, SITE, "passwd")),
      [["PATH_UNSAFE", `${SITE}/passwd`]],
    ],
    [
      "claims a file of another",
      (root) => writeFiles(root, { [`${FEED}/index.html`]: "mine" }),
      [["PUBLISH_CLASH", `${FEED}/index.html`]],
    ],
    [
      "claims a file of another in other letters",
      (root) => writeFiles(root, { [`${FEED}/Index.html`]: "mine" }),
      [["PUBLISH_CLASH", `${SITE}/index.html`]],
    ],
    [
      "has a file where another has a folder",
      (root) => writeFiles(root, { [`${FEED}/claims`]: "mine" }),
      [["PUBLISH_CLASH", `${SITE}/claims/alpha/index.html`]],
    ],
    ...["back\\slash", "line\nfeed", "a:b", ".git/config", "dot./x", "a\u202eb"].map(
      (name) =>
        [
          `holds ${JSON.stringify(name)}`,
          (root: string) => writeFiles(root, { [`${SITE}/${name}`]: "x" }),
          [["PATH_UNSAFE", `${SITE}/${name}`]],
        ] as const,
    ),
  ];

  it.each(spoils)("because it %s changes nothing", (_, spoil, wanted) =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const before = published(root);
      spoil(root);
      for (const at of [SITE, FEED]) asRendered(join(root, at));
      const outcome = await publish(root);
      expect([...new Set(found(outcome).map(String))]).toEqual(wanted.map(String));
      expect(outcome).toMatchObject({ written: [], removed: [] });
      expect(published(root)).toEqual(before);
      expect(existsSync(join(root, ".claimwire/publish"))).toBe(false);
    }),
  );

  it.each([
    ["was cut off", (root: string) => rmSync(join(root, `${FEED}.json`)), FEED],
    ["lacks a file", (root: string) => rmSync(join(root, FEED, "feeds/all.xml")), `${FEED}/feeds/all.xml`],
    ["has a damaged list", (root: string) => writeFiles(root, { [`${FEED}.json`]: "{}\n{}\n" }), FEED],
  ] as const)("because it %s changes nothing", (_, spoil, place) =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const before = published(root);
      spoil(root);
      expect(found(await publish(root))).toEqual([["RENDERED_UNFINISHED", place]]);
      expect(published(root)).toEqual(before);
    }),
  );

  const OF_SITE = "npx turbo run build --filter=./apps/site";
  it.each([
    ["release", { version: "1.6.0", ledger: "c3".repeat(32) }, SITE, `Render it again:  ${OF_SITE}`],
    ["base address", { baseUrl: "https://other.example", settings: "c3".repeat(32) }, FEED, "npm run build"],
    ["content of the ledger", { ledger: "c3".repeat(32) }, FEED, "npm run build"],
    ["setting", { settings: "c3".repeat(32) }, FEED, "npm run build"],
  ] as const)("because the two are of another %s changes nothing", (_, origin, place, fix) =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const before = published(root);
      asRendered(join(root, FEED), origin);
      const outcome = await publish(root);
      expect(found(outcome)).toEqual([["RENDERED_MIXED", place]]);
      expect(outcome.issues[0]?.message).toContain("release 1.5.0 for https://wire.example");
      expect(outcome.issues[0]?.fix).toContain(fix);
      expect(published(root)).toEqual(before);
    }),
  );

  it("because it is rendered again in the meantime changes nothing", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const before = published(root);
      const outcome = await publish(root, (step) => {
        if (step === "begun") asRendered(join(root, FEED));
      });
      expect(found(outcome)).toEqual([["RENDERED_UNFINISHED", FEED]]);
      expect(published(root)).toEqual(before);
    }));

  it("leaves out what an earlier run left beside what was rendered", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      writeFiles(root, { [`${FEED}/feeds/claims/gone.xml`]: "of a release that was taken back" });
      expect((await publish(root)).issues).toEqual([]);
      expectComplete(root);
    }));

  it("says how to render when nothing is", () =>
    inTempFolder(async (root) => {
      const { issues } = await publish(root);
      expect(issues.map(({ fix }) => fix)).toEqual(Array(2).fill("Render it first:  npm run build"));
      expect(existsSync(join(root, "public"))).toBe(false);
    }));
});

describe("a target that cannot be published into", () => {
  it.each([
    ["the checkout itself", ""],
    ["a folder above it", ".."],
    ["a source", SITE],
    ["a folder in a source", `${SITE}/claims`],
    ["a folder that holds a source", "apps"],
    ["the work folder", ".claimwire"],
    ["git's folder", ".git/public"],
    ["a link", "link"],
    ["a folder behind a link", "link/public"],
    ["a file", "file"],
  ])("because it is %s changes nothing", (_, path) =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(join(folder, "root"));
      writeFiles(folder, { "outside/public/index.html": "theirs", "root/file": "theirs" });
      symlinkSync("../outside", join(root, "link"));
      const before = readFiles(folder);
      const to = join(root, path);
      const outcome = await publishFolder({ root, from: [join(root, SITE), join(root, FEED)], to });
      expect(outcome.issues).toMatchObject([{ code: "PATH_UNSAFE" }]);
      expect(readFiles(folder)).toEqual(before);
    }),
  );
});

describe("a kill", { timeout: 120_000 }, () => {
  it("at dozens of steps leaves a sound set, and the next run completes it", () =>
    inTempFolder(async (folder) => {
      const whole = await aCheckout(join(folder, "whole"));
      const calls = (root: string): [string, object][] => [
        ["publishFolder", { from: [join(root, SITE), join(root, FEED)], to: join(root, "public") }],
      ];
      const { steps } = await startAndKill({ root: whole, calls: calls(whole) });
      expectComplete(whole);
      // Staging changes nothing that a reader sees: of its steps, three are enough.
      const staged = steps.indexOf("staged");
      const points = [...steps.entries()].filter(
        ([index]) => [0, 1, staged - 1].includes(index) || index >= staged,
      );
      expect(points.length).toBeGreaterThan(24);
      await forEachInPairs(points, async ([dieAt, step]) => {
        const root = await aCheckout(join(folder, String(dieAt)));
        const { signal } = await startAndKill({ root, calls: calls(root), dieAt });
        expect(signal, step).toBe("SIGKILL");
        expectSound(root, step);
        expect((await publish(root)).issues, step).toEqual([]);
        expectComplete(root, step);
      });
    }));

  it("between any two writes to the disk does so too", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(join(folder, "root"));
      const copies: string[] = [];
      const copy = (index: number): void => {
        copies.push(join(folder, String(index)));
        copyAsKilled(root, join(folder, String(index)));
      };
      await onEachWrite(copy, () => publish(root));
      expectComplete(root);
      const states = new Set<string>();
      for (const one of copies) {
        expectSound(one, one);
        states.add(JSON.stringify(published(one)));
        // Paths in a copy are its own, so its next run is a run like any other.
        expect((await publish(one)).issues, one).toEqual([]);
        expectComplete(one, one);
      }
      expect(states.size).toBeGreaterThan(20);
    }));
});

describe("a disk that is full at any write", { timeout: 60_000 }, () => {
  it("is an issue, and leaves the old set or a sound one", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(join(folder, "root"));
      const steps: string[] = [];
      let writes = 0;
      let replacing = 0;
      await onEachWrite(
        () => {
          writes += 1;
        },
        () =>
          publish(root, (step) => {
            if (step === "staged") replacing = writes;
            steps.push(step);
          }),
      );
      for (let from = 0; from < writes; from += 1) {
        const when = `write ${from}`;
        const one = await aCheckout(join(folder, String(from)));
        const before = published(one);
        const outcome = await onEachWrite(
          (index, name) => {
            if (index >= from) refuseAsFull(name);
          },
          () => publish(one),
        );
        if (outcome.issues.length > 0)
          expect(outcome.issues, when).toMatchObject([{ code: "SYSTEM_REFUSED" }]);
        if (from < replacing) {
          expect(published(one), when).toEqual(before);
          expect(outcome.issues[0]?.message, when).toMatch(
            /no space left on device \(ENOSPC\)\. (Everything there is as it was|Nothing was changed)\.$/,
          );
        }
        expectSound(one, when);
        expect((await publish(one)).issues, when).toEqual([]);
        expectComplete(one, when);
      }
    }));
});

describe("a folder that cannot be written", () => {
  const isRoot = process.getuid?.() === 0;

  it.skipIf(isRoot || process.platform === "win32")("is an issue before the first change", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const before = published(root);
      execFileSync("chmod", ["a-w", join(root, "public/feeds")]);
      const { issues, written } = await publish(root);
      execFileSync("chmod", ["u+w", join(root, "public/feeds")]);
      expect(issues).toMatchObject([{ code: "SYSTEM_REFUSED", at: { file: "public/feeds" } }]);
      expect(written).toEqual([]);
      expect(published(root)).toEqual(before);
    }),
  );
});

describe.skipIf(!CAN_MOUNT)("another file system at the target", { timeout: 60_000 }, () => {
  async function publishOnMount(folder: string, size: string): Promise<Outcome> {
    const root = join(folder, "root");
    writeFiles(join(root, "old"), OLD_ALL);
    writeFiles(join(root, "new"), NEW_ALL);
    for (const from of ["old", "new"]) asRendered(join(root, from));
    const to = join(root, "public");
    mkdirSync(to);
    const call = (from: string): [string, object] => ["publishFolder", { from: [join(root, from)], to }];
    return startAndKill({ root, calls: [call("old"), call("new")] }, onMount(to, size, join(folder, "held")));
  }

  it("holds what was published and nothing else", () =>
    inTempFolder(async (folder) => {
      const { results } = await publishOnMount(folder, "1m");
      expect(results.map(({ issues }) => issues)).toEqual([[], []]);
      const folders = Object.fromEntries(foldersOf(NEW_ALL).map((path) => [path, ""]));
      expect(readFiles(join(folder, "held"))).toEqual({ ...NEW_ALL, ...folders });
    }));

  it("holds the old set when there is no room for the new one", () =>
    inTempFolder(async (folder) => {
      writeFiles(join(folder, "root/new"), { "large.html": "x".repeat(300_000) });
      const { results } = await publishOnMount(folder, "256k");
      expect(results).toMatchObject([
        { issues: [] },
        { issues: [{ code: "SYSTEM_REFUSED", at: { file: "public" } }] },
      ]);
      expect(results[1]?.issues[0]?.message).toBe(
        "It could not be written: no space left on device (ENOSPC). Everything there is as it was.",
      );
      const folders = Object.fromEntries(foldersOf(OLD_ALL).map((path) => [path, ""]));
      expect(readFiles(join(folder, "held"))).toEqual({ ...OLD_ALL, ...folders });
    }));
});
