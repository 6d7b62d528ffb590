import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";

/**
 * Whether the path of a request is in the folder after symbolic links are followed. The path of a missing file is in it
 * unless it contains `..`; a path that cannot be decoded is not.
 */
export async function isInsideFolder(folder: string, path: string): Promise<boolean> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return false;
  }
  if (decoded.includes("\0")) return false;
  try {
    const [root, target] = await Promise.all([realpath(folder), realpath(join(folder, decoded))]);
    return target === root || target.startsWith(root + sep);
  } catch {
    return !decoded.split(/[\\/]/).includes("..");
  }
}
