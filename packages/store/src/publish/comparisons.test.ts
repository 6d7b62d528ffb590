import { lstatSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inTempFolder } from "../journal/test/after-kill.js";
import { readFiles, writeFiles } from "../journal/test/files.js";
import { asRendered } from "../rendered/test/as-rendered.js";
import { openComparisons } from "./comparisons.js";
import { publishFolder } from "./publish-folder.js";

/** Waits until writes can no longer fall into the same tick of the file system's clock. */
const settle = (): Promise<void> => wait(120);

/** Remembers that `a` and `b` are equal, both of them long since written. */
async function remember(root: string): Promise<void> {
  writeFiles(root, { a: "1234", b: "1234" });
  await settle();
  const comparisons = openComparisons(root);
  comparisons.note("path", lstatSync(join(root, "a")), lstatSync(join(root, "b")));
  comparisons.write();
}

function areEqual(root: string, path = "path"): boolean {
  return openComparisons(root).areEqual(path, lstatSync(join(root, "a")), lstatSync(join(root, "b")));
}

describe("openComparisons", () => {
  it("knows in the next run what was noted in this one", () =>
    inTempFolder(async (root) => {
      await remember(root);
      expect(areEqual(root)).toBe(true);
      expect(areEqual(root, "other")).toBe(false);
    }));

  it.each(["a", "b"])("no longer knows it when %s was written to, even if size and time stay", (name) =>
    inTempFolder(async (root) => {
      await remember(root);
      const { atime, mtime } = lstatSync(join(root, name));
      writeFileSync(join(root, name), "4321");
      utimesSync(join(root, name), atime, mtime);
      expect(areEqual(root)).toBe(false);
    }),
  );

  it("forgets files so new that a further write might not show", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { a: "1234", b: "1234" });
      const comparisons = openComparisons(root);
      comparisons.note("path", lstatSync(join(root, "a")), lstatSync(join(root, "b")));
      comparisons.write();
      expect(areEqual(root)).toBe(false);
    }));

  it.each(["", "{", "null", "[]", '{"path":1}'])("knows nothing from a file that is damaged: %j", (text) =>
    inTempFolder(async (root) => {
      await remember(root);
      writeFiles(root, { ".claimwire/cache/published": text });
      expect(areEqual(root)).toBe(false);
    }),
  );

  it("does without where none can be kept", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { a: "1234", b: "1234", ".claimwire": "a file" });
      const comparisons = openComparisons(root);
      comparisons.note("path", lstatSync(join(root, "a")), lstatSync(join(root, "b")));
      comparisons.write();
      expect(areEqual(root)).toBe(false);
      expect(readFiles(root)).toEqual({ a: "1234", b: "1234" });
    }));

  it.each(["clock", "published"])("writes through no link at the name of a file that it makes: %s", (name) =>
    inTempFolder(async (root) => {
      writeFiles(root, { mine: "mine", ".claimwire/cache/published": "{}" });
      symlinkSync(join(root, "mine"), join(root, `.claimwire/cache/${name}.${process.pid}`));
      await remember(root);
      expect(areEqual(root)).toBe(true);
      expect(readFiles(root)).toMatchObject({ mine: "mine" });
      expect(readdirSync(join(root, ".claimwire/cache"))).toEqual(["published"]);
    }),
  );
});

describe("publishFolder with what it remembers", () => {
  it("repairs a published file, and publishes a rendered one, that changed behind its back", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { "from/a": "1234", "from/b": "1234", "from/c": "1234" });
      asRendered(join(root, "from"));
      const publish = () => publishFolder({ root, from: [join(root, "from")], to: join(root, "public") });
      await publish();
      await settle();
      expect(await publish()).toMatchObject({ written: [], unchanged: 3 });
      for (const path of ["public/a", "from/b"]) {
        const { atime, mtime } = lstatSync(join(root, path));
        writeFileSync(join(root, path), "4321");
        utimesSync(join(root, path), atime, mtime);
      }
      expect(await publish()).toMatchObject({ written: ["a", "b"], unchanged: 1 });
      expect(readFiles(join(root, "public"))).toEqual({ a: "1234", b: "4321", c: "1234" });
    }));
});
