import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LastEdition } from "@claimwire/feeds";
import type { Origin } from "./origin.js";
import { type Rendering, renderingFile } from "./rendering.js";

/** The files of the last rendering that need not be made again. */
export interface LastRendering {
  /** Whether the file at `path` was made for `key`. */
  isKnown(path: string, key: string): boolean;
  /** The file at `path`, unless somebody changed it since. */
  lastEdition(path: string): LastEdition | undefined;
}

/** An exception for each of thousands of files would be slow. */
const NO_THROW = { throwIfNoEntry: false } as const;

const NOTHING: LastRendering = { isKnown: () => false, lastEdition: () => undefined };

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
  const lastEdition = (path: string): LastEdition | undefined => {
    const file = last.files.get(path);
    const found = file && lstatSync(`${folder}/${path}`, NO_THROW);
    const isIntact = found?.isFile() === true && found.size === file?.size && found.ctimeMs <= listed;
    if (file === undefined || !isIntact) return undefined;
    return { key: file.key, read: () => readFileSync(join(folder, path), "utf8") };
  };
  return { lastEdition, isKnown: (path, key) => lastEdition(path)?.key === key };
}
