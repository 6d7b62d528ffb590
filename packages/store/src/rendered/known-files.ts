import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Origin } from "./origin.js";
import { type Rendering, renderingFile } from "./rendering.js";

/** Whether the file at `path` is the one that `key` decides, so that it need not be made again. */
export type IsKnown = (path: string, key: string) => boolean;

/**
 * Which files of the last rendering still are what it wrote. A file counts only if the same code and settings made it,
 * its key is the same, and nobody wrote to it since: its time of change is not after that of the list, and its size is
 * as listed. Whatever is in doubt is made again.
 */
export function openKnownFiles(
  folder: string,
  last: Rendering | undefined,
  origin: Origin,
  code: string,
): IsKnown {
  const isOurs = last !== undefined && code !== "" && last.code === code;
  if (!isOurs || last.origin.settings !== origin.settings) return () => false;
  const { ctimeMs: listed } = statSync(renderingFile(folder));
  return (path, key) => {
    const file = last.files.get(path);
    if (file === undefined || file.key !== key) return false;
    const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
    return found?.isFile() === true && found.size === file.size && found.ctimeMs <= listed;
  };
}
