import { appendFileSync } from "node:fs";
import { acquireLock } from "@claimwire/store";

// Takes the lock of a checkout again and again, and notes in a file when it has it, leaves it, or dies with it.
// argv: {"root": "…", "log": "…", "turns": n, "dies": true | false}
const { root, log, turns, dies } = JSON.parse(process.argv[2] ?? "");
const note = (word) => appendFileSync(log, `${process.pid} ${word}\n`);

for (let turn = 1; turn <= turns; ) {
  const lock = await acquireLock(root, `turn ${turn}`);
  if (lock.issue !== undefined) {
    if (lock.issue.code !== "LOCKED") throw new Error(JSON.stringify(lock.issue));
    continue;
  }
  note("enters");
  await new Promise((resolve) => setImmediate(resolve));
  if (dies && turn === turns) {
    note("leaves");
    process.kill(process.pid, "SIGKILL");
  }
  note("leaves");
  await lock.release();
  turn += 1;
}
