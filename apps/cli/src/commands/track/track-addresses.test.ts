/** @module-tag process */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BUILT_COMMAND } from "../../test-support/built-command.js";
import { claimwire } from "../../test-support/claimwire.js";
import { type TrackedRepo, trackedRepo, YAML_THINGS } from "../../test-support/tracked-repo.js";

let tracked: TrackedRepo;
beforeEach(() => {
  tracked = trackedRepo();
});
afterEach(() => {
  vi.unstubAllEnvs();
  tracked.cleanUp();
});

function settleAt(address: string): void {
  const file = join(tracked.folder, "claimwire.track.yaml");
  tracked.settle(YAML_THINGS);
  writeFileSync(file, readFileSync(file, "utf8").replace(/^repository: .*$/m, `repository: "${address}"`));
}

/** Every text that was written beside the settings. */
function written(): string {
  return readdirSync(tracked.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1"))
    .join("\n");
}

/** Serves the files of a bare repository, as the oldest protocol of git over http wants them. */
async function serve(folder: string): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(({ url = "" }, response) => {
    const file = join(folder, decodeURIComponent(url.split("?")[0] ?? ""));
    if (!existsSync(file)) response.writeHead(404).end();
    else response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

describe("claimwire track reaches a repository", () => {
  it("by a file address, and tells only what is new the next time", async () => {
    tracked.write("Begin", { "things/a.yaml": "name: A\nvalue: 1\n" });
    settleAt(`file://${tracked.repo.root}`);
    expect(await tracked.track()).toMatchObject({ ok: true, releases: 1 });
    tracked.write("Change", { "things/a.yaml": "name: A\nvalue: 2\n" });
    expect(await tracked.track()).toMatchObject({ ok: true, releases: 1, version: "1.0.1" });
  });

  it("over http, without storing or printing the secret of its address", async () => {
    tracked.write("Begin", { "things/a.yaml": "name: A\n", "things/b.yaml": "name: B\n" });
    tracked.repo.git("update-server-info");
    const { server, port } = await serve(join(tracked.repo.root, ".git"));
    try {
      const address = `http://someone:s3cr3t@127.0.0.1:${port}/`;
      const { exitCode, stdout, stderr } = await claimwire(tracked.folder, [
        "track",
        "init",
        "--yes",
        address,
      ]);
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(await tracked.track()).toMatchObject({ ok: true, records: 2 });
      for (const text of [stdout, written()]) {
        expect(text).not.toContain("s3cr3t");
        expect(text).not.toContain("someone");
      }
    } finally {
      server.close();
    }
  });

  it("over ssh, by git's own command for it", async () => {
    tracked.write("Begin", { "things/a.yaml": "name: A\n" });
    const script = join(tracked.folder, "ssh.sh");
    // What ssh would run at the other end.
    writeFileSync(script, 'for last; do :; done\nexec sh -c "$last"\n');
    vi.stubEnv("GIT_SSH_COMMAND", `sh ${script}`);
    settleAt(`ssh://git@host.example${tracked.repo.root}`);
    expect(await tracked.track()).toMatchObject({ ok: true, records: 1 });
  });

  it("and says why it cannot, without the secret", async () => {
    for (const address of [
      "https://someone:s3cr3t@127.0.0.1:1/x.git",
      "ext::sh -c 'touch /tmp/never'",
      "/nowhere",
    ]) {
      const { exitCode, stdout, stderr } = await claimwire(tracked.folder, [
        "track",
        "init",
        "--yes",
        address,
      ]);
      expect(exitCode).toBe(1);
      expect(stdout + stderr).toContain("TRACK_REPOSITORY");
      expect(stdout + stderr + written()).not.toContain("s3cr3t");
    }
    expect(existsSync("/tmp/never")).toBe(false);
  });

  it("that lacks some of its objects, and says which files it could not read", async () => {
    tracked.settle(YAML_THINGS);
    tracked.write("Begin", { "things/a.yaml": "name: A\nvalue: 1\n" });
    tracked.write("Lost", { "things/a.yaml": "name: A\nvalue: 2\n" });
    const blob = tracked.repo.git("rev-parse", "HEAD:things/a.yaml");
    tracked.write("Change", { "things/a.yaml": "name: A\nvalue: 3\n" });
    rmSync(join(tracked.repo.root, ".git/objects", blob.slice(0, 2), blob.slice(2)), { force: true });
    expect(await tracked.track()).toMatchObject({ ok: true, releases: 2, codes: ["TRACK_UNREADABLE"] });
    expect(tracked.titles()).toEqual(["Corrected: A, value 1 → 3", "New: A"]);
  });
});

/** Runs the built command, and kills it once the ledger has so many releases. */
async function killAt(releases: number): Promise<number> {
  const ledger = join(tracked.folder, "ledger");
  const child: ChildProcess = spawn(process.execPath, [BUILT_COMMAND, "track"], {
    cwd: tracked.folder,
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const count = (): number => (existsSync(ledger) ? readdirSync(ledger).length : 0);
  while (count() < releases && child.exitCode === null) await wait(2);
  child.kill("SIGKILL");
  await ended;
  return count();
}

it("a run that was killed is gone on with, to the same ledger and the same feeds", async () => {
  tracked.settle(YAML_THINGS);
  tracked.import(
    Array.from({ length: 150 }, (_, n) => ({
      [`things/${n % 9}.yaml`]: `name: Thing ${n % 9}\nvalue: ${n}\n`,
    })),
  );
  const killed = await killAt(20);
  expect(killed).toBeGreaterThanOrEqual(20);
  // A kill between two steps of writing leaves this, which is not to be committed with the ledger.
  writeFileSync(join(tracked.folder, "ledger/1.20.0.json.1234"), "{");
  expect(await tracked.track()).toMatchObject({ ok: true });
  const [ledger, output] = [tracked.filesIn("ledger"), tracked.filesIn("public")];
  for (const name of ["ledger", "public", ".claimwire"])
    rmSync(join(tracked.folder, name), { recursive: true });
  expect(await tracked.track()).toMatchObject({ releases: 150 });
  expect(tracked.filesIn("ledger")).toEqual(ledger);
  expect(tracked.filesIn("public")).toEqual(output);
});
