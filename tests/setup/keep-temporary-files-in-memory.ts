import { accessSync, constants, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeOwnFolder } from "../../packages/store/src/write/lock/make-own-folder.js";

/** The folder in memory that Linux has. */
const MEMORY = "/dev/shm";

/** What one run needs of it at most, with much to spare. */
const ROOM = 4e9;

/**
 * A new folder in memory; undefined where there is none, it has too little room, or no program can be run in it. What
 * killed runs left there is removed first: it would hold memory until the system starts again.
 */
function makeFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < ROOM) return undefined;
    const folder = makeOwnFolder("tests", MEMORY);
    process.on("exit", folder.remove);
    const program = join(folder.path, "program");
    writeFileSync(program, "", { mode: 0o755 });
    accessSync(program, constants.X_OK);
    return folder.path;
  } catch {
    return undefined;
  }
}

/**
 * Lets tests have their temporary files in memory where the system can, as many systems have all such files: the thousands
 * of checkouts and repositories that they make and remove take a third of the processor time of those on a disk. A folder
 * that the user names (TMPDIR) is kept.
 */
export function keepTemporaryFilesInMemory(env: NodeJS.ProcessEnv): void {
  const folder = env.TMPDIR === undefined ? makeFolder() : undefined;
  if (folder !== undefined) env.TMPDIR = folder;
}
