import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SiteFile } from "./render-site.js";

/** A file of ours that goes into the site as it is. */
export interface Asset {
  /** Where it stands. */
  readonly from: string;
  /** Its path below the site's folder. */
  readonly path: string;
}

/**
 * Writes the site into `folder`, which until then stays as it was: everything is written beside it first and then
 * takes its place. When something fails, nothing of the attempt is left behind. Throws what the file system throws.
 */
export async function writeSite(
  folder: string,
  files: Iterable<SiteFile>,
  assets: readonly Asset[],
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  try {
    for (const { path, text } of files) await writeInto(fresh, path, (file) => writeFile(file, text));
    for (const { path, from } of assets) await writeInto(fresh, path, (file) => copyFile(from, file));
    await replaceFolder(folder, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function writeInto(
  folder: string,
  path: string,
  write: (file: string) => Promise<void>,
): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await write(file);
}

/** Folders cannot be replaced in one step; the old one comes back when the new one cannot take its place. */
async function replaceFolder(folder: string, fresh: string): Promise<void> {
  const old = `${fresh}.old`;
  const hadOld = await rename(folder, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (hadOld) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
