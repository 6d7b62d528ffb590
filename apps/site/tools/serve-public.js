/** Serves `public/` with `claimwire serve` for the time of a script. */
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const TRIES = 100;

async function waitFor(address) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const isThere = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await setTimeout(100);
  }
  throw new Error(`Nothing answers at ${address}. Build first:  npm run build`);
}

/** Calls `use` with the address of the first page, and stops the server afterwards. */
export async function servePublic(port, use) {
  const server = spawn(process.execPath, ["apps/cli/bin/claimwire.js", "serve"], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: "ignore",
  });
  try {
    const origin = `http://localhost:${port}/`;
    await waitFor(origin);
    return await use(origin);
  } finally {
    server.kill();
  }
}
