import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";

/**
 * Tells whether a request's path stays below the folder once symbolic links are followed. A path that leads to
 * nothing stays inside: it is answered with "not found" later. An undecodable path does not.
 */
export async function staysInside(folder: string, path: string): Promise<boolean> {
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
