import { chmodSync, existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { acquireLock } from "../lock/acquire-lock.js";
import { copyAsKilled, inTempFolder } from "../test-support/after-kill.js";
import { ORIGIN } from "../test-support/as-rendered.js";
import { readFiles, writeFiles } from "../test-support/files.js";
import { onEachWrite, refuseAsFull } from "../test-support/on-each-write.js";
import { readRendering } from "./rendering.js";
import { type RenderedFile, type WrittenRendering, writeRendering } from "./write-rendering.js";

const FIRST: readonly RenderedFile[] = [
  { path: "feeds/all.xml", content: "one", key: "1" },
  { path: "feeds/claims/a.xml", content: "two", key: "1" },
  { path: "feeds.opml", content: "ü", key: "1" },
];
const SECOND: readonly RenderedFile[] = [
  { path: "feeds/all.xml", content: "one", key: "1" },
  { path: "feeds.opml", content: "new", key: "2" },
  { path: "feeds/claims", content: "a file in place of a folder", key: "2" },
];

const folderOf = (root: string): string => join(root, "dist/public");

/** Renders files, those that are known left out, and tells which were made. */
async function write(
  root: string,
  files: readonly RenderedFile[],
  { code = "code", origin = ORIGIN } = {},
): Promise<WrittenRendering & { readonly made: readonly string[] }> {
  const made: string[] = [];
  const written = await writeRendering({
    root,
    app: "feed",
    folder: folderOf(root),
    origin,
    code,
    *render({ isKnown }) {
      for (const { path, content, key = "" } of files) {
        const known = isKnown(path, key);
        if (!known) made.push(path);
        yield { path, key, content: known ? undefined : content };
      }
    },
  });
  return { ...written, made };
}

/** Plain files below the folder. */
function rendered(root: string): Record<string, string> {
  if (!existsSync(folderOf(root))) return {};
  return Object.fromEntries(
    Object.entries(readFiles(folderOf(root))).filter(([path]) => !path.endsWith("/")),
  );
}

const textsOf = (files: readonly RenderedFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, content }) => [path, String(content)]));

describe("writeRendering", () => {
  it("writes the files, counts them, and writes a list of them", () =>
    inTempFolder(async (root) => {
      const { files, changed, issues } = await write(root, FIRST);
      expect([files.size, changed, issues]).toEqual([3, 3, []]);
      expect(rendered(root)).toEqual(textsOf(FIRST));
      expect(readRendering(folderOf(root))).toEqual({ origin: ORIGIN, code: "code", files });
      expect(readdirSync(join(root, "dist"))).toEqual(["public", "public.json"]);
      expect(readdirSync(join(root, ".claimwire"))).toEqual([]);
    }));

  it("does not touch files whose bytes stay, and removes files that are not in the new set", () =>
    inTempFolder(async (root) => {
      await write(root, FIRST);
      const of = (path: string) => statSync(join(folderOf(root), path));
      const before = of("feeds/all.xml");
      expect(await write(root, SECOND)).toMatchObject({ changed: 2, made: ["feeds.opml", "feeds/claims"] });
      expect(rendered(root)).toEqual(textsOf(SECOND));
      expect(of("feeds/all.xml")).toMatchObject({ ino: before.ino, ctimeMs: before.ctimeMs });
      await write(root, SECOND, { code: "other" });
      expect(of("feeds/all.xml")).toMatchObject({ ino: before.ino, ctimeMs: before.ctimeMs });
    }));

  it("rethrows what render throws, and leaves the last set whole", () =>
    inTempFolder(async (root) => {
      await write(root, FIRST);
      const render = function* (): Generator<RenderedFile> {
        yield { path: "feeds/all.xml", content: "half" };
        throw new Error("1.0.0/claims/a/added cannot be published");
      };
      const orders = { root, app: "feed", folder: folderOf(root), origin: ORIGIN, render };
      await expect(writeRendering(orders)).rejects.toThrow("cannot be published");
      expect(rendered(root)).toEqual(textsOf(FIRST));
      expect((await write(root, FIRST)).made).toEqual([]);
      expect(readdirSync(join(root, "dist"))).toEqual(["public", "public.json"]);
    }));

  it.each(["../outside", "/etc/passwd", "a/../../b", "", "feeds.opml"])("refuses to render %s", (path) =>
    inTempFolder(async (root) => {
      await expect(write(root, [...FIRST, { path, content: "x" }])).rejects.toThrow("cannot be rendered");
      expect(rendered(root)).toEqual({});
    }),
  );

  it("lets one process of each app write at a time", () =>
    inTempFolder(async (root) => {
      const publishing = await acquireLock(root, "publish");
      const both = await Promise.all([write(root, FIRST), write(root, SECOND)]);
      expect(both.flatMap(({ issues }) => issues)).toMatchObject([
        { code: "LOCKED", at: { file: ".claimwire/lock-feed" } },
      ]);
      expect([textsOf(FIRST), textsOf(SECOND)]).toContainEqual(rendered(root));
      await publishing.release?.();
    }));
});

describe("writeRendering makes a file of the last run again", () => {
  const doubts: readonly (readonly [string, (root: string) => void])[] = [
    ["is gone", (root) => rmSync(join(folderOf(root), "feeds.opml"))],
    ["was written to", (root) => writeFileSync(join(folderOf(root), "feeds.opml"), "Ü")],
    [
      "was written to, and given its old time",
      (root) => {
        const file = join(folderOf(root), "feeds.opml");
        const { atime, mtime } = statSync(file);
        writeFileSync(file, "Ü");
        utimesSync(file, atime, mtime);
      },
    ],
  ];

  it.each(doubts)("when it %s", (_, spoil) =>
    inTempFolder(async (root) => {
      await write(root, FIRST);
      await new Promise((resolve) => setTimeout(resolve, 30));
      spoil(root);
      expect((await write(root, FIRST)).made).toEqual(["feeds.opml"]);
      expect(rendered(root)).toEqual(textsOf(FIRST));
    }),
  );

  const list = (root: string): string => join(root, "dist/public.json");
  const allDoubts: readonly (readonly [string, (root: string) => void, object])[] = [
    ["the list is gone", (root) => rmSync(list(root)), {}],
    ["the list is damaged", (root) => writeFileSync(list(root), "{}"), {}],
    ["other code makes it", () => {}, { code: "other" }],
    ["the code is unknown", () => {}, { code: "" }],
    ["the settings changed", () => {}, { origin: { ...ORIGIN, settings: "c3".repeat(32) } }],
  ];

  it.each(allDoubts)("when %s", (_, spoil, options) =>
    inTempFolder(async (root) => {
      await write(root, FIRST, options);
      await write(root, FIRST);
      spoil(root);
      expect((await write(root, FIRST, options)).made).toHaveLength(3);
      expect(rendered(root)).toEqual(textsOf(FIRST));
    }),
  );
});

describe("a run of writeRendering that was cut off", () => {
  it("leaves the old set with its list, or no list, and the next run completes it", () =>
    inTempFolder(async (folder) => {
      const root = join(folder, "root");
      await write(root, FIRST);
      const copies: string[] = [];
      const copy = (index: number): void => {
        copies.push(join(folder, String(index)));
        copyAsKilled(root, join(folder, String(index)));
      };
      await onEachWrite(copy, () => write(root, SECOND));
      let unlisted = 0;
      for (const one of copies) {
        const list = readRendering(folderOf(one));
        if (list === undefined) unlisted += 1;
        else expect(Object.keys(rendered(one)).sort(), one).toEqual([...list.files.keys()].sort());
        expect((await write(one, SECOND)).issues, one).toEqual([]);
        expect(rendered(one), one).toEqual(textsOf(SECOND));
        expect(readdirSync(join(one, "dist")), one).toEqual(["public", "public.json"]);
      }
      expect(unlisted).toBeGreaterThan(2);
    }));

  it("by a full disk is reported as an issue", () =>
    inTempFolder(async (folder) => {
      let writes = 0;
      const counted = join(folder, "counted");
      await write(counted, FIRST);
      await onEachWrite(
        () => {
          writes += 1;
        },
        () => write(counted, SECOND),
      );
      for (let from = 0; from < writes; from += 1) {
        const root = join(folder, String(from));
        await write(root, FIRST);
        const { issues } = await onEachWrite(
          (index, name) => {
            if (index >= from) refuseAsFull(name);
          },
          () => write(root, SECOND),
        );
        if (issues.length > 0) expect(issues, String(from)).toMatchObject([{ code: "SYSTEM_REFUSED" }]);
        expect((await write(root, SECOND)).issues).toEqual([]);
        expect(rendered(root)).toEqual(textsOf(SECOND));
      }
    }));

  it.skipIf(process.getuid?.() === 0)("by a folder that cannot be written is reported as an issue", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { "dist/other": "" });
      chmodSync(join(root, "dist"), 0o500);
      const { issues } = await write(root, FIRST);
      chmodSync(join(root, "dist"), 0o700);
      expect(issues).toMatchObject([{ code: "SYSTEM_REFUSED" }]);
    }),
  );
});
