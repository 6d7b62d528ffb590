/** @module-tag process */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { compileProgram } from "@claimwire/testing/compile-program";
import { describe, expect, it } from "vitest";
import { inTempFolder } from "../test-support/after-kill.js";
import { acquireLock, type Lock } from "./acquire-lock.js";
import { describeSelf, isAlive, type LockOwner, parseOwner, renderOwner } from "./lock-owner.js";

const TAKE_TURNS = new URL("../test-support/take-turns.js", import.meta.url);

async function held(root: string, label = "release"): Promise<Lock> {
  const lock = await acquireLock(root, label);
  if (lock.issue !== undefined) throw new Error(lock.issue.message);
  return lock;
}

const lockFolder = (root: string): string => join(root, ".claimwire/lock");

/** Leaves the file of an owner in the lock of a checkout. */
function leave(root: string, ...owners: readonly (LockOwner | string)[]): void {
  mkdirSync(lockFolder(root), { recursive: true });
  for (const owner of owners) {
    writeFileSync(join(lockFolder(root), typeof owner === "string" ? owner : renderOwner(owner)), "");
  }
}

const gone: Partial<LockOwner> = { pid: 2 ** 22 + 1, began: "" };

describe("acquireLock", () => {
  it("gives the lock to one process at a time, and names the holder to the others", () =>
    inTempFolder(async (root) => {
      const lock = await held(root, "claimwire release");
      const { issue } = await acquireLock(root, "publish");
      expect(issue).toMatchObject({ code: "LOCKED", severity: "error", at: { file: ".claimwire/lock" } });
      expect(issue?.message).toContain(
        `\`claimwire release\` is at work in this checkout: process ${process.pid} on`,
      );
      await lock.release();
      await (await held(root)).release();
      expect(readdirSync(join(root, ".claimwire"))).toEqual([]);
    }));

  it("does not remove the lock of another owner on a late release", () =>
    inTempFolder(async (root) => {
      const lock = await held(root);
      const other = describeSelf("other");
      leave(root, other);
      await lock.release();
      await lock.release();
      expect(readdirSync(lockFolder(root))).toEqual([renderOwner(other)]);
    }));

  const self = describeSelf("killed");
  const dead: readonly (readonly [string, LockOwner | string])[] = [
    ["of a process that is gone", { ...self, ...gone }],
    // Only Linux says when a process began.
    ...(self.began === ""
      ? []
      : ([["of a process whose pid another has now", { ...self, began: "1" }]] as const)),
    ["of no process at all", { ...self, pid: 0 }],
    ["of a group of processes", { ...self, pid: -1 }],
    ["that is no owner", "null"],
  ];

  it.each(dead)("takes over a lock %s", (_, owner) =>
    inTempFolder(async (root) => {
      leave(root, owner);
      const lock = await held(root, "next");
      expect(readdirSync(lockFolder(root)).map(parseOwner)).toMatchObject([
        { label: "next", pid: process.pid },
      ]);
      await lock.release();
      expect(readdirSync(join(root, ".claimwire"))).toEqual([]);
    }),
  );

  it("takes over a lock from a process that was killed while it took over", () =>
    inTempFolder(async (root) => {
      leave(root, { ...describeSelf("first"), ...gone }, { ...describeSelf("second"), ...gone });
      const lock = await held(root);
      await lock.release();
      expect(readdirSync(join(root, ".claimwire"))).toEqual([]);
    }));

  it("does not wait for a process that is taking the lock over", () =>
    inTempFolder(async (root) => {
      leave(root, { ...describeSelf("first"), ...gone }, describeSelf("second"));
      const { issue } = await acquireLock(root, "third");
      expect(issue).toMatchObject({ code: "LOCKED" });
      expect(issue?.message).toContain("`second`");
      expect(readdirSync(lockFolder(root)).map((name) => parseOwner(name).label)).not.toContain("third");
    }));

  it("refuses a work folder that is a link or a file", () =>
    inTempFolder(async (folder) => {
      for (const name of ["link", "file"]) mkdirSync(join(folder, name));
      mkdirSync(join(folder, "outside"));
      symlinkSync("../outside", join(folder, "link/.claimwire"));
      writeFileSync(join(folder, "file/.claimwire"), "");
      for (const name of ["link", "file"]) {
        const { issue } = await acquireLock(join(folder, name), "x");
        expect(issue, name).toMatchObject({ code: "SYSTEM_REFUSED", at: { file: ".claimwire" } });
      }
      expect(readdirSync(join(folder, "outside"))).toEqual([]);
    }));

  it("never gives the lock to two processes, even when holders are killed", () =>
    inTempFolder(async (root) => {
      const log = join(root, "log");
      const orders = { root, log, turns: 40 };
      leave(root, { ...self, ...gone });
      const ends = [true, false, true, false].map(async (dies) => {
        const child = spawn(
          process.execPath,
          [compileProgram(TAKE_TURNS), JSON.stringify({ ...orders, dies })],
          {
            stdio: "inherit",
          },
        );
        const [code, signal] = await once(child, "exit");
        expect([code, signal]).toEqual(dies ? [null, "SIGKILL"] : [0, null]);
      });
      await Promise.all(ends);
      const lines = readFileSync(log, "utf8").trimEnd().split("\n");
      expect(lines).toHaveLength(4 * 40 * 2);
      for (const [index, line] of lines.entries()) {
        const [pid, word] = line.split(" ");
        if (word === "enters") expect(lines[index + 1], `line ${index}`).toBe(`${pid} leaves`);
      }
      const left = existsSync(lockFolder(root)) ? readdirSync(lockFolder(root)) : [];
      expect(left.map(parseOwner).filter(isAlive)).toEqual([]);
    }));
});

describe("isAlive", () => {
  const self: LockOwner = describeSelf("x");

  it("is true of this process, and of any process on another machine", () => {
    expect(isAlive(self)).toBe(true);
    expect(isAlive({ ...self, ...gone, host: `not-${hostname()}` })).toBe(true);
  });
});
