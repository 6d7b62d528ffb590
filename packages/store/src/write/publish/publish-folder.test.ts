/** @module-tag process */
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { acquireLock } from "../lock/acquire-lock.js";
import { recover } from "../recover.js";
import { copyAsKilled, inTempFolder } from "../test-support/after-kill.js";
import { asRendered } from "../test-support/as-rendered.js";
import { type Files, readFiles, writeFiles } from "../test-support/files.js";
import { onEachWrite, refuseAsFull, systemError } from "../test-support/on-each-write.js";
import { CAN_MOUNT, onMount } from "../test-support/on-mount.js";
import { forEachInPairs, type Outcome, startAndKill } from "../test-support/start-and-kill.js";
import { type Published, publishFolder } from "./publish-folder.js";

/** The pages, feeds and API of claims that are related as given; each text says its version and where it links. */
function render(
  version: number,
  related: Readonly<Record<string, readonly string[]>>,
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
    site[page] = text(`feeds/claims/${id}.xml`, ...others.map((other) => `claims/${other}/index.html`));
    feed[`feeds/claims/${id}.xml`] = text(page);
    feed[`api/v1/records/claims/${id}.json`] = text(page, `feeds/claims/${id}.xml`);
  }
  return { site, feed };
}

const OLD = render(1, { alpha: ["beta"], beta: ["alpha", "gone"], gone: [], same: [] });
const NEW = render(2, {
  alpha: ["delta"],
  beta: [],
  delta: ["epsilon"],
  epsilon: ["delta", "alpha"],
  zeta: [],
  same: [],
});
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
  expect(readdirSync(join(root, ".claimwire")), when).toEqual([]);
}

/**
 * What a reader finds after a kill: the old set or the new one, whole, or for a moment, between the two renames, nothing.
 * The next command, whichever it is, leaves one of the two.
 */
async function expectOneSet(root: string, when: string): Promise<"old" | "new" | "none"> {
  const isThere = existsSync(join(root, "public"));
  if (isThere) expect([OLD_ALL, NEW_ALL], when).toContainEqual(published(root));
  const { outcome, label, issues } = await recover(root);
  expect({ outcome, label, issues }, when).toEqual(
    isThere
      ? { outcome: "none", label: undefined, issues: [] }
      : { outcome: "finished", label: "publish", issues: [] },
  );
  const isNew = "releases/2/index.html" in published(root);
  expect(published(root), when).toEqual(isNew ? NEW_ALL : OLD_ALL);
  if (!isThere) expect(isNew, when).toBe(true);
  if (!isThere) return "none";
  return isNew ? "new" : "old";
}

const found = ({ issues }: Published): string[][] => issues.map(({ code, at }) => [code, at.file]);

describe("publishFolder", () => {
  it("makes public/ hold what was rendered, and returns what it did", () =>
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
        "claims/gone/index.html",
        "feeds/claims/gone.xml",
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

  it("publishes a file that changed and kept its size", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { "from/a": "1234", "public/a": "4321" });
      asRendered(join(root, "from"));
      const options = { root, from: [join(root, "from")] };
      expect(await publishFolder(options)).toMatchObject({ written: ["a"] });
      expect(published(root)).toEqual({ a: "1234" });
    }));

  it("repairs a published file that somebody edited, and publishes a rendered file that somebody edited", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { "from/a": "1234", "from/b": "1234", "from/c": "1234" });
      asRendered(join(root, "from"));
      const again = () => publishFolder({ root, from: [join(root, "from")] });
      await again();
      expect(await again()).toMatchObject({ written: [], unchanged: 3 });
      for (const path of ["public/a", "from/b"]) {
        const { atime, mtime } = lstatSync(join(root, path));
        writeFiles(root, { [path]: "4321" });
        utimesSync(join(root, path), atime, mtime);
      }
      expect(await again()).toMatchObject({ written: ["a", "b"], unchanged: 1 });
      expect(published(root)).toEqual({ a: "1234", b: "4321", c: "1234" });
    }));

  it("keeps the mode of public/", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      chmodSync(join(root, "public"), 0o750);
      expect((await publish(root)).written.length).toBeGreaterThan(0);
      expect(statSync(join(root, "public")).mode & 0o777).toBe(0o750);
    }));

  it("replaces links, and files that stand where folders belong, and follows no link", () =>
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
        ".claimwire/publish/next/index.html": "half a fi",
        ".claimwire/publish/old/index.html": "old",
        "public/.claimwire-staging/0": "half a fi",
        "public/empty/deep/.keep": "",
      });
      rmSync(join(root, "public/empty/deep/.keep"));
      await publish(root);
      expectComplete(root);
    }));

  it("lets one process write at a time", () =>
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

describe("publishFolder, with a source that cannot be published", () => {
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

  it.each(spoils)("changes nothing when it %s", (_, spoil, wanted) =>
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
  ] as const)("changes nothing when it %s", (_, spoil, place) =>
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
  ] as const)("changes nothing when the two differ in their %s", (_, origin, place, fix) =>
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

  it("changes nothing when it is rendered again meanwhile", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const before = published(root);
      const outcome = await publish(root, (step) => {
        if (step === "begun") asRendered(join(root, FEED));
      });
      expect(found(outcome)).toEqual([["RENDERED_UNFINISHED", FEED]]);
      expect(published(root)).toEqual(before);
    }));

  it("leaves out files of an earlier run that stand beside what was rendered", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      writeFiles(root, { [`${FEED}/feeds/claims/gone.xml`]: "of a release that was taken back" });
      expect((await publish(root)).issues).toEqual([]);
      expectComplete(root);
    }));

  it("says how to render when nothing is rendered", () =>
    inTempFolder(async (root) => {
      const { issues } = await publish(root);
      expect(issues.map(({ fix }) => fix)).toEqual(Array(2).fill("Render it first:  npm run build"));
      expect(existsSync(join(root, "public"))).toBe(false);
    }));
});

describe("publishFolder, with a target that cannot be replaced", () => {
  it.each(["link", "file"])("changes nothing when public/ is a %s", (kind) =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(join(folder, "root"));
      rmSync(join(root, "public"), { recursive: true });
      writeFiles(folder, { "outside/index.html": "theirs" });
      if (kind === "link") symlinkSync("../outside", join(root, "public"));
      else writeFiles(root, { public: "theirs" });
      const before = readFiles(folder);
      const { issues } = await publish(root);
      expect(issues).toMatchObject([{ code: "PATH_UNSAFE", at: { file: "public" } }]);
      expect(readFiles(folder)).toEqual(before);
    }),
  );

  it("changes nothing when the work folder is a link", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(join(folder, "root"));
      rmSync(join(root, ".claimwire"), { recursive: true });
      writeFiles(folder, { "outside/publish/next/a": "theirs", "outside/publish/old/a": "theirs" });
      symlinkSync("../outside", join(root, ".claimwire"));
      const before = readFiles(folder);
      expect(found(await publish(root))).toEqual([["SYSTEM_REFUSED", ".claimwire"]]);
      rmSync(join(root, "public"), { recursive: true });
      expect(await recover(root)).toEqual({ outcome: "none", issues: [] });
      expect(readFiles(join(folder, "outside"))).toEqual({
        "publish/": "",
        "publish/next/": "",
        "publish/next/a": "theirs",
        "publish/old/": "",
        "publish/old/a": "theirs",
      });
      expect(before).toMatchObject({ "root/public/index.html": OLD_ALL["index.html"] });
    }));
});

describe("publishFolder, when killed", () => {
  it("at any step, leaves the old set or the new one, and the next publish completes", () =>
    inTempFolder(async (folder) => {
      const whole = await aCheckout(join(folder, "whole"));
      const calls = (root: string): [string, object][] => [
        ["publishFolder", { from: [join(root, SITE), join(root, FEED)] }],
      ];
      const { steps } = await startAndKill({ root: whole, calls: calls(whole) });
      expectComplete(whole);
      const complete = steps.indexOf("complete");
      // Making the new set changes nothing that a reader sees: of its steps, three are enough.
      const points = [...steps.entries()].filter(
        ([index]) => [0, 1, complete - 1].includes(index) || index >= complete,
      );
      const states: string[] = [];
      await forEachInPairs(points, async ([dieAt, step]) => {
        const root = await aCheckout(join(folder, String(dieAt)));
        const { signal } = await startAndKill({ root, calls: calls(root), dieAt });
        expect(signal, step).toBe("SIGKILL");
        states[dieAt] = await expectOneSet(root, step);
        expect((await publish(root)).issues, step).toEqual([]);
        expectComplete(root, step);
      });
      expect(complete).toBeGreaterThan(Object.keys(NEW_ALL).length);
      expect(points.map(([dieAt, step]) => [step, states[dieAt]]).slice(3)).toEqual([
        ["complete", "old"],
        ["old set aside", "none"],
        ["switched", "new"],
      ]);
    }));

  it("between any two writes to the disk, leaves the old set or the new one, and the next publish completes", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(join(folder, "root"));
      const copies: string[] = [];
      const copy = (index: number): void => {
        copies.push(join(folder, String(index)));
        copyAsKilled(root, join(folder, String(index)));
      };
      await onEachWrite(copy, () => publish(root));
      expectComplete(root);
      expect(copies.length).toBeGreaterThan(2 * Object.keys(NEW_ALL).length);
      const states = new Set<string>();
      for (const one of copies) {
        const again = `${one}-again`;
        cpSync(one, again, { recursive: true });
        expect((await publish(again)).issues, one).toEqual([]);
        expectComplete(again, one);
        states.add(await expectOneSet(one, one));
        expect((await publish(one)).issues, one).toEqual([]);
        expectComplete(one, one);
      }
      expect([...states]).toEqual(["old", "none", "new"]);
    }));

  it("between the two renames, loses neither set, even if the next publish fails", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      writeFiles(root, { ".claimwire/publish/old/index.html": "old" });
      renameSync(join(root, "public"), join(root, ".claimwire/publish/next"));
      const outcome = await publish(root, (step) => {
        if (step === "begun") asRendered(join(root, FEED));
      });
      expect(found(outcome)).toEqual([["RENDERED_UNFINISHED", FEED]]);
      expect(published(root)).toEqual(OLD_ALL);
    }));

  it("does not bring back a public/ that was removed on purpose afterwards", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { ".claimwire/publish/old/index.html": "old" });
      expect(await recover(root)).toEqual({ outcome: "none", issues: [] });
      expect(existsSync(join(root, "public"))).toBe(false);
    }));
});

describe("a reader of public/", () => {
  it("finds one whole set at every step of a publish, but for the moment between the two renames", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const open = openSync(join(root, "public/index.html"), "r");
      const states = new Set<string>();
      await publish(root, () => {
        const files = existsSync(join(root, "public")) ? published(root) : undefined;
        states.add(files === undefined ? "none" : "style.css" in files ? "whole" : "half");
        if (files !== undefined) expect([OLD_ALL, NEW_ALL]).toContainEqual(files);
      });
      expect([...states]).toEqual(["whole", "none"]);
      expect(readFileSync(open, "utf8")).toBe(OLD_ALL["index.html"]);
      closeSync(open);
    }));
});

describe("publishFolder, on a disk that is full at any write", () => {
  it("reports an issue, and leaves the old set or the new one", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(join(folder, "root"));
      let writes = 0;
      let complete = 0;
      await onEachWrite(
        () => {
          writes += 1;
        },
        () =>
          publish(root, (step) => {
            if (step === "complete") complete = writes;
          }),
      );
      expect(complete).toBeGreaterThan(0);
      for (let from = 0; from < writes; from += 1) {
        const when = `write ${from}`;
        const one = await aCheckout(join(folder, String(from)));
        const { issues } = await onEachWrite(
          (index, name) => {
            if (index >= from) refuseAsFull(name);
          },
          () => publish(one),
        );
        if (issues.length > 0) expect(issues, when).toMatchObject([{ code: "SYSTEM_REFUSED" }]);
        const state = await expectOneSet(one, when);
        const said = issues[0]?.message ?? "";
        if (state === "old")
          expect(said, when).toMatch(
            /no space left on device \(ENOSPC\)\. (Everything there is as it was|Nothing was changed)\.$/,
          );
        if (state === "none") expect(said, when).toContain("The next command puts the new set in place.");
        if (from <= complete) expect(state, when).toBe("old");
        expect((await publish(one)).issues, when).toEqual([]);
        expectComplete(one, when);
      }
    }));
});

describe("publishFolder, on a file system without links", () => {
  it("copies the files and keeps their times", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const long = new Date("2020-01-01T00:00:00Z");
      utimesSync(join(root, "public/style.css"), long, long);
      const { ino } = statSync(join(root, "public/style.css"));
      let locked = false;
      const outcome = await onEachWrite(
        (_, name) => {
          if (locked && name === "linkSync") throw systemError("EPERM", "operation not permitted");
        },
        () =>
          publish(root, () => {
            locked = true;
          }),
      );
      expect(outcome).toMatchObject({ unchanged: 1, issues: [] });
      expectComplete(root);
      const copy = statSync(join(root, "public/style.css"));
      expect(copy.mtimeMs).toBe(long.getTime());
      expect(copy.ino).not.toBe(ino);
    }));
});

describe("publishFolder, in a folder that cannot be written", () => {
  const isRoot = process.getuid?.() === 0;

  it.skipIf(isRoot || process.platform === "win32")("reports an issue before the first change", () =>
    inTempFolder(async (folder) => {
      const root = await aCheckout(folder);
      const before = published(root);
      chmodSync(join(root, "public/feeds"), 0o500);
      const { issues, written } = await publish(root);
      chmodSync(join(root, "public/feeds"), 0o700);
      expect(issues).toMatchObject([{ code: "SYSTEM_REFUSED", at: { file: "public/feeds" } }]);
      expect(written).toEqual([]);
      expect(published(root)).toEqual(before);
    }),
  );
});

describe.skipIf(!CAN_MOUNT)("publishFolder, into another file system", () => {
  async function publishOnMount(folder: string, size: string): Promise<Outcome> {
    const root = join(folder, "root");
    writeFiles(join(root, "old"), OLD_ALL);
    writeFiles(join(root, "new"), NEW_ALL);
    for (const from of ["old", "new"]) asRendered(join(root, from));
    const to = join(root, "public");
    mkdirSync(to);
    const call = (from: string): [string, object] => ["publishFolder", { from: [join(root, from)] }];
    return startAndKill({ root, calls: [call("old"), call("new")] }, onMount(to, size, join(folder, "held")));
  }

  it("leaves there what was published and nothing else", () =>
    inTempFolder(async (folder) => {
      const { results } = await publishOnMount(folder, "1m");
      expect(results.map(({ issues }) => issues)).toEqual([[], []]);
      const folders = Object.fromEntries(foldersOf(NEW_ALL).map((path) => [path, ""]));
      expect(readFiles(join(folder, "held"))).toEqual({ ...NEW_ALL, ...folders });
    }));

  it("leaves the old set there when the new one does not fit", () =>
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
