import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LastEdition } from "@claimwire/feeds";
import type { Origin } from "./origin.js";
import { type Rendering, renderingFile } from "./rendering.js";

/** What the last rendering left that need not be made again. */
export interface LastRendering {
  /** Whether the file at `path` is the one that `key` decides. */
  isKnown(path: string, key: string): boolean;
  /** The file at `path`, when nobody changed it since. */
  lastEdition(path: string): LastEdition | undefined;
}

/** Asked for thousands of files, so it costs no more than it must. */
const NO_THROW = { throwIfNoEntry: false } as const;

const NOTHING: LastRendering = { isKnown: () => false, lastEdition: () => undefined };

/**
 * Which files of the last rendering still are what it wrote. A file counts only if the same code and settings made it
 * and nobody wrote to it since: its time of change is not after that of the list, and its size is as listed. Whatever
 * is in doubt is made again.
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
    lastEdition(path) {
      const file = last.files.get(path);
      if (file === undefined || !isIntact(path, file.size)) return undefined;
      return { key: file.key, read: () => readFileSync(join(folder, path), "utf8") };
    },
  };
}
