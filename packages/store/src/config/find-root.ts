import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The file that marks the top folder of a checkout. */
export const CONFIG_FILE = "claimwire.config.json";

/** The top folder of the checkout around a folder; undefined outside of a checkout. */
export function findRoot(folder: string): string | undefined {
  const here = resolve(folder);
  if (existsSync(join(here, CONFIG_FILE))) return here;
  const above = dirname(here);
  return above === here ? undefined : findRoot(above);
}
