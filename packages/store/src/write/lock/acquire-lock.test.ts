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
import { describeSelf, isAlive, type LockOwner } from "./lock-owner.js";

const TAKE_TURNS = compileProgram(new URL("../test-support/take-turns.js", import.meta.url));

async function held(root: string, label = "release"): Promise<Lock> {
  const lock = await acquireLock(root, label);
  if (lock.issue !== undefined) throw new Error(lock.issue.message);
  return lock;
}

const lockFile = (root: string): string => join(root, ".claimwire/lock");

function leave(root: string, text: string): void {
  mkdirSync(join(root, ".claimwire"), { recursive: true });
  writeFileSync(lockFile(root), text);
}

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
      const other = JSON.stringify(describeSelf("other"));
      leave(root, other);
      await lock.release();
      expect(readFileSync(lockFile(root), "utf8")).toBe(other);
    }));

  const self = describeSelf("killed");
  const pidUsedAgain = [
    "of a process whose pid another has now",
    JSON.stringify({ ...self, began: "1" }),
  ] as const;
  const dead: readonly (readonly [string, string])[] = [
    ["of a process that is gone", JSON.stringify({ ...self, pid: 2 ** 22 + 1, began: null })],
    ["of an earlier run of the machine", JSON.stringify({ ...self, boot: "another" })],
    // Only Linux says when a process began.
    ...(self.began === null ? [] : [pidUsedAgain]),
    ["that a power cut left empty", ""],
    ["that a power cut cut short", JSON.stringify(self).slice(0, 40)],
    ["of no process at all", JSON.stringify({ ...self, pid: 0 })],
    ["of a group of processes", JSON.stringify({ ...self, pid: -1 })],
    ["whose token is a path", JSON.stringify({ ...self, token: "../../outside" })],
    ["that is no owner", "null"],
  ];

  it.each(dead)("takes over a lock %s", (_, text) =>
    inTempFolder(async (root) => {
      leave(root, text);
      const lock = await held(root, "next");
      expect(JSON.parse(readFileSync(lockFile(root), "utf8"))).toMatchObject({
        label: "next",
        pid: process.pid,
      });
      await lock.release();
      expect(readdirSync(join(root, ".claimwire"))).toEqual([]);
    }),
  );

  it("takes over a lock from a process that was killed while it took over", () =>
    inTempFolder(async (root) => {
      const first = { ...describeSelf("first"), boot: "another" };
      const second = { ...describeSelf("second"), boot: "another" };
      leave(root, JSON.stringify(first));
      writeFileSync(`${lockFile(root)}.${first.token}`, JSON.stringify(second));
      writeFileSync(`${lockFile(root)}.new-${second.token}`, JSON.stringify(second));
      const lock = await held(root);
      await lock.release();
      expect(readdirSync(join(root, ".claimwire"))).toEqual([]);
    }));

  it("does not wait for a process that is taking the lock over", () =>
    inTempFolder(async (root) => {
      const first = { ...describeSelf("first"), boot: "another" };
      leave(root, JSON.stringify(first));
      writeFileSync(`${lockFile(root)}.${first.token}`, JSON.stringify(describeSelf("second")));
      const { issue } = await acquireLock(root, "third");
      expect(issue).toMatchObject({ code: "LOCKED" });
      expect(issue?.message).toContain("`second`");
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
      leave(root, JSON.stringify({ ...self, boot: "another" }));
      const ends = [true, false, true, false].map(async (dies) => {
        const child = spawn(process.execPath, [TAKE_TURNS, JSON.stringify({ ...orders, dies })], {
          stdio: "inherit",
        });
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
      expect(
        existsSync(lockFile(root)) ? isAlive(JSON.parse(readFileSync(lockFile(root), "utf8"))) : false,
      ).toBe(false);
    }));
});

describe("isAlive", () => {
  const self: LockOwner = describeSelf("x");

  it("is true of this process, and of any process on another machine", () => {
    expect(isAlive(self)).toBe(true);
    expect(isAlive({ ...self, host: `not-${hostname()}`, boot: "another", pid: 2 ** 22 + 1 })).toBe(true);
  });
});
