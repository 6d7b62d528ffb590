import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** A registry of npm packages on loopback, in a process of its own. */
export interface TestRegistry {
  /** `http://127.0.0.1:1234` */
  readonly address: string;
  /** The text of an `.npmrc` with which npm installs from it and publishes to it. */
  readonly npmrc: string;
  stop(): void;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function isUp(address: string): Promise<boolean> {
  return fetch(`${address}/-/ping`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function awaitUp(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; !(await isUp(address)); tries += 1) {
    if (tries > 300 || server.exitCode !== null) {
      server.kill();
      throw new Error("The registry did not start.");
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

/**
 * Starts a registry that keeps its files in a folder. `packages` are lines of verdaccio's configuration: which packages it
 * takes, and from where it gets those that it has not.
 */
export async function startRegistry(folder: string, packages: readonly string[]): Promise<TestRegistry> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const config = [
    `storage: ${join(folder, "storage")}`,
    "auth: { htpasswd: { file: ./htpasswd } }",
    ...packages,
    "web: { enable: false }",
    "log: { type: stdout, level: fatal }",
  ];
  const file = join(folder, "verdaccio.yaml");
  writeFileSync(file, `${config.join("\n")}\n`);
  const bin = join(dirname(require.resolve("verdaccio/package.json")), "bin/verdaccio");
  const server = spawn(process.execPath, [bin, "--config", file, "--listen", `127.0.0.1:${port}`]);
  await awaitUp(address, server);
  const npmrc = `registry=${address}\n${address.slice("http:".length)}/:_authToken=none\n`;
  return { address, npmrc, stop: () => void server.kill() };
}
