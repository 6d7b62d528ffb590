import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { inTempFolder } from "../test-support/after-kill.js";
import { describeSelf, type LockOwner, renderOwner } from "./lock-owner.js";
import { makeOwnFolder } from "./make-own-folder.js";

const GONE: Partial<LockOwner> = { pid: 2 ** 22 + 1, began: "" };

/** Runs a test with a temporary folder of its own. */
function inOwnTemp(test: (temp: string) => void): () => Promise<void> {
  return () =>
    inTempFolder(async (temp) => {
      for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, temp);
      test(temp);
    });
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Leaves a folder with a file of each owner. */
function leave(folder: string, ...owners: readonly Partial<LockOwner>[]): string {
  mkdirSync(join(folder, "folder/clone"), { recursive: true });
  for (const owner of owners) {
    writeFileSync(join(folder, renderOwner({ ...describeSelf("land"), ...owner })), "");
  }
  return folder;
}

it(
  "makes an empty folder that goes with all that is in it",
  inOwnTemp((temp) => {
    const folder = makeOwnFolder("land");
    expect(readdirSync(folder.path)).toEqual([]);
    writeFileSync(join(folder.path, "a.txt"), "a");
    folder.remove();
    expect(readdirSync(temp)).toEqual([]);
  }),
);

it(
  "works in the folder that is given in place of the system's",
  inOwnTemp((temp) => {
    const given = join(temp, "memory");
    const dead = leave(join(given, "claimwire-tests-dead"), GONE);
    const kept = leave(join(temp, "claimwire-tests-dead"), GONE);
    expect(dirname(dirname(makeOwnFolder("tests", given).path))).toBe(given);
    expect([dead, kept].map((path) => existsSync(path))).toEqual([false, true]);
  }),
);

it(
  "removes what a dead process left, and nothing of a living one or of other work",
  inOwnTemp((temp) => {
    const dead = leave(join(temp, "claimwire-land-dead"), GONE);
    const kept = [
      leave(join(temp, "claimwire-land-living"), {}),
      leave(join(temp, "claimwire-land-elsewhere"), { ...GONE, host: "another-machine" }),
      leave(join(temp, "claimwire-land-just-made")),
      leave(join(temp, "claimwire-edit-dead"), GONE),
      makeOwnFolder("land").path,
    ];
    makeOwnFolder("land");
    expect(existsSync(dead)).toBe(false);
    expect(kept.filter((path) => !existsSync(path))).toEqual([]);
  }),
);

it(
  "removes no folder that it did not make, whatever it is called",
  inOwnTemp((temp) => {
    for (const [name, file] of [
      ["claimwire-land-notes", "notes.txt"],
      ["claimwire-land-clone", "clone/.git/HEAD"],
      ["claimwire-land-odd", `folder/${renderOwner(describeSelf("land"))}`],
    ] as const) {
      mkdirSync(dirname(join(temp, name, file)), { recursive: true });
      writeFileSync(join(temp, name, file), "");
    }
    const mixed = leave(join(temp, "claimwire-land-mixed"), GONE);
    writeFileSync(join(mixed, "notes.txt"), "");
    const before = readdirSync(temp);
    makeOwnFolder("land").remove();
    expect(readdirSync(temp)).toEqual(before);
  }),
);

it.runIf(process.getuid !== undefined)(
  "removes nothing of another user",
  inOwnTemp((temp) => {
    const theirs = leave(join(temp, "claimwire-land-theirs"), GONE);
    vi.spyOn(process, "getuid").mockReturnValue(lstatSync(theirs).uid + 1);
    makeOwnFolder("land");
    expect(existsSync(theirs)).toBe(true);
  }),
);

it(
  "follows no link",
  inOwnTemp((temp) => {
    const target = leave(join(temp, "elsewhere"), GONE);
    symlinkSync(target, join(temp, "claimwire-land-link"));
    makeOwnFolder("land");
    expect(existsSync(join(target, "folder/clone"))).toBe(true);
  }),
);
