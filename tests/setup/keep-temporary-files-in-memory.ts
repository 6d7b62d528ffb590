import { accessSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The folder in memory that Linux has. */
const MEMORY = "/dev/shm";

/** What one run needs of it at most, with much to spare. */
const ROOM = 4e9;

/** A new folder in memory; undefined where there is none, it has too little room, or no program can be run in it. */
function makeFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < ROOM) return undefined;
    const folder = mkdtempSync(join(MEMORY, "claimwire-tests-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    const program = join(folder, "program");
    writeFileSync(program, "", { mode: 0o755 });
    accessSync(program, constants.X_OK);
    return folder;
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
