import { lstatSync, type Stats } from "node:fs";

/** What the system says of a file, folder or link itself; undefined when there is none, or we may not ask. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
