import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every file below a folder, by its path with `/`, in the order of the paths. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files.map((file) => file.split(sep).join("/")).sort();
}

/** Path → SHA-256 of the file's bytes, for comparing two trees. */
export function readTree(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );
}

/** Path → time of the last change, for seeing which files were touched. */
export function readTimes(folder: string): Record<string, number> {
  return Object.fromEntries(filesBelow(folder).map((file) => [file, statSync(join(folder, file)).mtimeMs]));
}
