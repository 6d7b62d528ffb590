import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The compiled command, and what `build/assemble.js` put beside it. */
const HERE = fileURLToPath(new URL(".", import.meta.url));

/**
 * The folder of the programs that the package of the command brings for other datasets. Undefined in the checkout of the
 * command itself, whose task graph runs what it builds, and where they were not put there.
 */
export function programsBeside(root: string): string | undefined {
  const folder = join(HERE, "with");
  return HERE.startsWith(join(root, "apps") + sep) || !existsSync(folder) ? undefined : folder;
}
