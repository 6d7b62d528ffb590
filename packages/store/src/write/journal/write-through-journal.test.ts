/** @module-tag process */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { acquireLock } from "../lock/acquire-lock.js";
import { recover } from "../recover.js";
import { copyAsKilled, inTempFolder } from "../test-support/after-kill.js";
import { type Files, readFiles, writeFiles } from "../test-support/files.js";
import { type DiskWrite, onEachWrite, refuseAsFull, systemError } from "../test-support/on-each-write.js";
import { CAN_MOUNT, onMount } from "../test-support/on-mount.js";
import { forEachInPairs, startAndKill } from "../test-support/start-and-kill.js";
import { type FileSet, writeThroughJournal } from "./write-through-journal.js";

const OLD: Files = {
  ".changeset/": "",
  ".changeset/brave-owls-sing.md": "note\n",
  ".changeset/calm-cats-nap.md": "note\n",
  "CHANGELOG.md": "# 1.0.0\n",
  "data/": "",
  "data/releases/": "",
  "data/releases/1.0.0.json": "{}\n",
  "package.json": '{ "version": "1.0.0" }\n',
};

const SET = {
  label: "release 1.1.0",
  writes: {
    "data/releases/1.1.0.json": "{ }\n",
    "CHANGELOG.md": "# 1.1.0\n\n# 1.0.0\n",
    "package.json": '{ "version": "1.1.0" }\n',
    "docs/new/page.md": "new\n",
  },
  deletes: [".changeset/brave-owls-sing.md", ".changeset/calm-cats-nap.md"],
};

const NEW: Files = {
  ".changeset/": "",
  "CHANGELOG.md": "# 1.1.0\n\n# 1.0.0\n",
  "data/": "",
  "data/releases/": "",
  "data/releases/1.0.0.json": "{}\n",
  "data/releases/1.1.0.json": "{ }\n",
  "docs/": "",
  "docs/new/": "",
  "docs/new/page.md": "new\n",
  "package.json": '{ "version": "1.1.0" }\n',
};

const set: FileSet = { ...SET, writes: new Map(Object.entries(SET.writes)) };

function aCheckout(root: string): string {
  mkdirSync(root, { recursive: true });
  for (const [path, text] of Object.entries(OLD)) if (!path.endsWith("/")) writeFiles(root, { [path]: text });
  return root;
}

/** What the work folder holds, apart from the empty folder of the journals. */
function leftovers(root: string): string[] {
  const folder = join(root, ".claimwire");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name !== "journal");
  const journals = existsSync(join(folder, "journal")) ? readdirSync(join(folder, "journal")) : [];
  return [...names, ...journals];
}

/** A checkout as a kill after a step of writing leaves it. */
async function killedAfter(wanted: string, folder: string): Promise<string> {
  const root = aCheckout(join(folder, "going"));
  const killed = join(folder, "killed");
  const onStep = (step: string): void => {
    if (step === wanted) copyAsKilled(root, killed);
  };
  await writeThroughJournal(root, set, { onStep });
  rmSync(root, { recursive: true });
  return killed;
}

/** Runs the next command; then either everything is as it was or everything is done, and nothing is left over. */
async function expectAllOrNothing(root: string, when: string): Promise<"old" | "new"> {
  const { outcome, label, issues } = await recover(root);
  expect(issues, when).toEqual([]);
  const files = readFiles(root);
  const state = "docs/new/page.md" in files ? "new" : "old";
  expect(files, when).toEqual(state === "new" ? NEW : OLD);
  if (state === "new") expect(outcome, when).not.toBe("undone");
  else expect(outcome, when).not.toBe("finished");
  if (outcome !== "none") expect(label, when).toBe(SET.label);
  expect(await recover(root), when).toEqual({ outcome: "none", issues: [] });
  const lock = await acquireLock(root, "after");
  await lock.release?.();
  expect(leftovers(root), when).toEqual([]);
  return state;
}

describe("writeThroughJournal", () => {
  it("writes files and removes files", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(folder);
      expect(await writeThroughJournal(root, set)).toEqual({ issues: [] });
      expect(readFiles(root)).toEqual(NEW);
      expect(leftovers(root)).toEqual([]);
    }));

  it("keeps the mode of a file that it replaces, and writes bytes", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { "run.sh": "old" });
      chmodSync(join(root, "run.sh"), 0o755);
      const writes = new Map([["run.sh", new Uint8Array([110, 101, 119])]]);
      expect(await writeThroughJournal(root, { label: "x", writes, deletes: [] })).toEqual({ issues: [] });
      expect(readFiles(root)).toEqual({ "run.sh": "new" });
      expect(statSync(join(root, "run.sh")).mode & 0o777).toBe(0o755);
    }));

  it("does not touch a file that has the wanted bytes already, and accepts a file to remove that is gone", () =>
    inTempFolder(async (root) => {
      writeFiles(root, { a: "same" });
      const { ino, mtimeMs } = statSync(join(root, "a"));
      const given = { label: "x", writes: new Map([["a", "same"]]), deletes: ["gone"] };
      expect(await writeThroughJournal(root, given)).toEqual({ issues: [] });
      expect(statSync(join(root, "a"))).toMatchObject({ ino, mtimeMs });
    }));

  it("uses the caller's lock, and refuses when another holds it", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(folder);
      const lock = await acquireLock(root, "claimwire release");
      if (lock.issue !== undefined) throw new Error("no lock");
      const { issues } = await writeThroughJournal(root, set);
      expect(issues).toMatchObject([{ code: "LOCKED" }]);
      expect(issues[0]?.message).toContain(
        `\`claimwire release\` is at work in this checkout: process ${process.pid}`,
      );
      expect(readFiles(root)).toEqual(OLD);
      expect(await writeThroughJournal(root, set, { lock })).toEqual({ issues: [] });
      expect(readFiles(root)).toEqual(NEW);
      await lock.release();
    }));
});

describe("writeThroughJournal, when killed", () => {
  it("at any step of writing, leaves all files or none changed", async () => {
    await inTempFolder(async (folder) => {
      const call = ["writeThroughJournal", SET] as const;
      const { steps } = await startAndKill({ root: aCheckout(join(folder, "whole")), calls: [call] });
      const states = new Map<string, string>();
      await forEachInPairs([...steps.entries()], async ([dieAt, step]) => {
        const root = aCheckout(join(folder, String(dieAt)));
        const { signal } = await startAndKill({ root, calls: [call], dieAt });
        expect(signal, step).toBe("SIGKILL");
        states.set(step, await expectAllOrNothing(root, step));
      });
      const committed = steps.indexOf("committed");
      expect(committed).toBeGreaterThan(0);
      expect(steps.map((step) => states.get(step))).toEqual(
        steps.map((_, index) => (index < committed ? "old" : "new")),
      );
    });
  });

  it("at any step of the next command too, is finished by the one after that", async () => {
    await inTempFolder(async (folder) => {
      const killed = await killedAfter("place CHANGELOG.md", folder);
      const again = (name: string): string => {
        cpSync(killed, join(folder, name), { recursive: true });
        return join(folder, name);
      };
      const { steps } = await startAndKill({ root: again("whole"), calls: [["recover"]] });
      await forEachInPairs([...steps.entries()], async ([dieAt, step]) => {
        const root = again(String(dieAt));
        const { signal } = await startAndKill({ root, calls: [["recover"]], dieAt });
        expect(signal, step).toBe("SIGKILL");
        expect(await expectAllOrNothing(root, step), step).toBe("new");
      });
    });
  });

  it("between any two writes to the disk, leaves all files or none changed", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(join(folder, "root"));
      const copies: string[] = [];
      const copy = (index: number): void => {
        copies.push(join(folder, String(index)));
        copyAsKilled(root, join(folder, String(index)));
      };
      await onEachWrite(copy, () => writeThroughJournal(root, set));
      expect(readFiles(root)).toEqual(NEW);
      const states = new Set<string>();
      for (const one of copies) states.add(await expectAllOrNothing(one, one));
      expect([...states]).toEqual(["old", "new"]);
    }));
});

describe("writeThroughJournal, when the system refuses any one write", () => {
  const refusals: Readonly<Record<string, (index: number, from: number, name: DiskWrite) => void>> = {
    ENOSPC: (index, from, name) => {
      if (index >= from) refuseAsFull(name);
    },
    EACCES: (index, from) => {
      if (index === from) throw systemError("EACCES", "permission denied");
    },
  };

  it.each(Object.entries(refusals))(
    "with %s, leaves all files or none changed, and says why",
    (code, refuse) =>
      inTempFolder(async (folder) => {
        const root = aCheckout(join(folder, "root"));
        let writes = 0;
        await onEachWrite(
          () => {
            writes += 1;
          },
          () => writeThroughJournal(root, set),
        );
        const states = new Set<string>();
        for (let from = 0; from < writes; from += 1) {
          const when = `write ${from}`;
          const one = aCheckout(join(folder, String(from)));
          const { issues } = await onEachWrite(
            (index, name) => refuse(index, from, name),
            () => writeThroughJournal(one, set),
          );
          const wasOld = JSON.stringify(readFiles(one)) === JSON.stringify(OLD);
          const ended = join(folder, `${from} ended`);
          copyAsKilled(one, ended);
          const state = await expectAllOrNothing(ended, when);
          states.add(state);
          const said = issues.map((one) => `${one.code} ${one.message}`).join();
          expect(wasOld, when).toBe(state === "old");
          if (state === "old") expect(said, when).toMatch(`SYSTEM_REFUSED It could not be written: `);
          if (state === "old") expect(said, when).toMatch(`(${code}). Nothing was changed.`);
          if (state === "new" && said !== "") expect(said, when).toContain("The next command tries again");
        }
        expect([...states].sort()).toEqual(["new", "old"]);
      }),
  );
});

describe("writeThroughJournal, in a folder that cannot be written", () => {
  it.skipIf(process.getuid?.() === 0)("reports an issue before the first change", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(folder);
      chmodSync(join(root, ".changeset"), 0o500);
      const { issues } = await writeThroughJournal(root, set);
      chmodSync(join(root, ".changeset"), 0o700);
      expect(issues).toMatchObject([{ code: "SYSTEM_REFUSED", at: { file: ".changeset" } }]);
      expect(readFiles(root)).toEqual(OLD);
      expect(leftovers(root)).toEqual([]);
    }),
  );
});

describe.skipIf(!CAN_MOUNT)("writeThroughJournal, with another file system below the root", () => {
  it("replaces the files there in one step as well", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(join(folder, "root"));
      const held = join(folder, "held");
      const { results, steps } = await startAndKill(
        { root, calls: [["writeThroughJournal", SET]] },
        onMount(join(root, "data"), "1m", held),
      );
      expect(results).toEqual([{ issues: [] }]);
      expect(steps).toContain("place data/releases/1.1.0.json");
      expect(readFiles(held)).toEqual({ "releases/": "", "releases/1.1.0.json": "{ }\n" });
    }));

  it("leaves everything as it was when that one is full", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(join(folder, "root"));
      const held = join(folder, "held");
      const writes = { "CHANGELOG.md": "new\n", "data/a/large.txt": "x".repeat(100_000) };
      const { results } = await startAndKill(
        { root, calls: [["writeThroughJournal", { ...SET, writes }]] },
        onMount(join(root, "data"), "64k", held),
      );
      const [issue] = results[0]?.issues ?? [];
      expect(issue).toMatchObject({ code: "SYSTEM_REFUSED" });
      expect(issue?.message).toContain("no space left on device (ENOSPC). Nothing was changed.");
      expect(readFiles(held)).toEqual({});
      expect(readFiles(root)).toEqual(OLD);
      expect(leftovers(root)).toEqual([]);
    }));
});

describe("a file that was edited while a journal waited", () => {
  it("is never overwritten, and its issue says how to go on", () =>
    inTempFolder(async (folder) => {
      const root = await killedAfter("place data/releases/1.1.0.json", folder);
      writeFileSync(join(root, "CHANGELOG.md"), "mine\n");
      const before = readFiles(root);
      const { outcome, issues } = await recover(root);
      expect(outcome).toBe("none");
      expect(issues).toMatchObject([{ code: "TARGET_EDITED", at: { file: "CHANGELOG.md" } }]);
      expect(issues[0]?.fix).toContain("git checkout -- CHANGELOG.md");
      expect(readFiles(root)).toEqual(before);
      expect(await writeThroughJournal(root, set)).toMatchObject({ issues: [{ code: "JOURNAL_PENDING" }] });
      writeFileSync(join(root, "CHANGELOG.md"), OLD["CHANGELOG.md"] ?? "");
      expect(await recover(root)).toEqual({ outcome: "finished", label: SET.label, issues: [] });
      expect(readFiles(root)).toEqual(NEW);
    }));

  it("makes recover undo the journal when nothing was in place yet", () =>
    inTempFolder(async (folder) => {
      const root = await killedAfter("committed", folder);
      writeFileSync(join(root, "CHANGELOG.md"), "mine\n");
      expect(await recover(root)).toEqual({ outcome: "undone", label: SET.label, issues: [] });
      expect(readFiles(root)).toEqual({ ...OLD, "CHANGELOG.md": "mine\n" });
    }));

  it("stops the command itself when the edit comes between staging and placing", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(folder);
      const onStep = (step: string): void => {
        if (step === "committed") writeFileSync(join(root, "package.json"), "mine\n");
      };
      const { issues } = await writeThroughJournal(root, set, { onStep });
      expect(issues).toMatchObject([{ code: "TARGET_EDITED", at: { file: "package.json" } }]);
      expect(readFiles(root)).toEqual({ ...OLD, "package.json": "mine\n" });
      expect(leftovers(root)).toEqual([]);
    }));

  it("includes a file that appeared in place of a new one", () =>
    inTempFolder(async (folder) => {
      const root = await killedAfter("place CHANGELOG.md", folder);
      writeFiles(root, { "docs/new/page.md": "mine\n" });
      const { issues } = await recover(root);
      expect(issues.map(({ code, at }) => [code, at.file])).toEqual([["TARGET_EDITED", "docs/new/page.md"]]);
      expect(readFiles(root)["docs/new/page.md"]).toBe("mine\n");
    }));
});

describe("recover, with a damaged journal", () => {
  it.each([
    ["a manifest cut short", ".claimwire/journal/manifest", (text: string) => text.slice(0, -10)],
    [
      "a manifest of other paths",
      ".claimwire/journal/manifest",
      (text: string) => text.replace("package.json", "../../x.json"),
    ],
    ["an empty manifest", ".claimwire/journal/manifest", () => ""],
    ["new bytes that are others", ".claimwire-1", () => "something else"],
  ])("changes nothing: %s", (_, name, spoil) =>
    inTempFolder(async (folder) => {
      const root = await killedAfter("committed", folder);
      writeFiles(root, { [name]: spoil(readFileSync(join(root, name), "utf8")) });
      const before = readFiles(root);
      expect(await recover(root)).toMatchObject({ outcome: "none", issues: [{ code: "JOURNAL_DAMAGED" }] });
      expect(readFiles(root)).toEqual(before);
      expect(before).toMatchObject(OLD);
    }),
  );
});

describe("unsafe paths", () => {
  const write = async (root: string, writes: Files, deletes: readonly string[] = []): Promise<string[][]> => {
    const { issues } = await writeThroughJournal(root, {
      label: "x",
      writes: new Map(Object.entries(writes)),
      deletes,
    });
    return issues.map(({ code, at }) => [code, at.file]);
  };

  it.each(["../outside", "/etc/hosts", "a/../../outside", ".git/hooks/x", ".claimwire/lock", "a\\..\\b", ""])(
    "are refused by name: %j",
    (path) =>
      inTempFolder(async (folder) => {
        const root = aCheckout(join(folder, "root"));
        expect(await write(root, { "good.txt": "good", [path]: "bad" })).toEqual([["PATH_UNSAFE", path]]);
        expect(await write(root, { "good.txt": "good" }, [path])).toEqual([["PATH_UNSAFE", path]]);
        expect(readFiles(folder)).toEqual({
          "root/": "",
          ...Object.fromEntries(Object.entries(OLD).map(([name, text]) => [`root/${name}`, text])),
          "root/.claimwire/": "",
        });
      }),
  );

  it("are refused when a link stands above them or in their place", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(join(folder, "root"));
      writeFiles(folder, { "outside/file": "theirs" });
      symlinkSync("../outside", join(root, "link"));
      symlinkSync("../outside/file", join(root, "file"));
      symlinkSync("../nowhere", join(root, "dangling"));
      expect(await write(root, { "link/file": "bad" })).toEqual([["PATH_UNSAFE", "link/file"]]);
      expect(await write(root, { "link/deep/file": "bad" })).toEqual([["PATH_UNSAFE", "link/deep/file"]]);
      expect(await write(root, { file: "bad" }, ["link/file"])).toEqual([
        ["PATH_UNSAFE", "file"],
        ["PATH_UNSAFE", "link/file"],
      ]);
      expect(await write(root, { dangling: "bad" })).toEqual([["PATH_UNSAFE", "dangling"]]);
      expect(readFiles(join(folder, "outside"))).toEqual({ file: "theirs" });
    }));

  it("are refused when the work folder is a link", () =>
    inTempFolder(async (folder) => {
      const root = aCheckout(join(folder, "root"));
      mkdirSync(join(folder, "outside"));
      symlinkSync("../outside", join(root, ".claimwire"));
      expect(await write(root, { a: "bad" })).toEqual([["SYSTEM_REFUSED", ".claimwire"]]);
      expect(readFiles(join(folder, "outside"))).toEqual({});
      expect(await recover(root)).toEqual({ outcome: "none", issues: [] });
    }));

  it.each([
    ["a file where a folder is wanted", { "CHANGELOG.md/a": "x" }, [], ["CHANGELOG.md/a"]],
    ["a folder where a file is wanted", { data: "x" }, [], ["data"]],
    ["a folder to remove", {}, ["data"], ["data"]],
    ["a file and one below it", { "x/y": "1", x: "2" }, [], ["x/y"]],
    ["one file twice", { "a.md": "1", "A.md": "2" }, [], ["A.md"]],
    ["a file to write and to remove", { "a.md": "1" }, ["a.md"], ["a.md"]],
  ])("are refused when they contradict each other: %s", (_, writes, deletes, wrong) =>
    inTempFolder(async (folder) => {
      const root = aCheckout(folder);
      expect(await write(root, writes, deletes)).toEqual(wrong.map((path) => ["PATH_UNSAFE", path]));
      expect(readFiles(root)).toEqual(OLD);
    }),
  );
});
