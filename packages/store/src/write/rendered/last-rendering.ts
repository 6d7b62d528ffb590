import { lstatSync, statSync } from "node:fs";
import type { Origin } from "./origin.js";
import { type Rendering, renderingFile } from "./rendering.js";

/** The files of the last rendering that need not be made again. */
export interface LastRendering {
  /** Whether the file at `path` was made for `key`. */
  isKnown(path: string, key: string): boolean;
}

/** An exception for each of thousands of files would be slow. */
const NO_THROW = { throwIfNoEntry: false } as const;

const NOTHING: LastRendering = { isKnown: () => false };

/**
 * Finds the files of the last rendering that are still as it wrote them. A file counts only if the same code and
 * settings made it and nobody wrote to it since: it did not change after the list, and its size is as listed. Any other
 * file is made again.
 */
export function openLastRendering(
  folder: string,
  last: Rendering | undefined,
  origin: Origin,
  code: string,
): LastRendering {
  const isOurs = last !== undefined && code !== "" && last.code === code;
  if (!isOurs || last.origin.settings !== origin.settings) return NOTHING;
  const { ctimeMs: listed } = statSync(renderingFile(folder));
  const isIntact = (path: string, size: number): boolean => {
    const found = lstatSync(`${folder}/${path}`, NO_THROW);
    return found?.isFile() === true && found.size === size && found.ctimeMs <= listed;
  };
  return {
    isKnown(path, key) {
      const file = last.files.get(path);
      return file?.key === key && isIntact(path, file.size);
    },
  };
}
