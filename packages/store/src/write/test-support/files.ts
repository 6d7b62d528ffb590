import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files by their path: texts, links as `-> <target>`, and folders, which end in `/`, as "". */
export type Files = Readonly<Record<string, string>>;

/** Everything in a folder but `.claimwire`. */
export function readFiles(folder: string, prefix = ""): Files {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(folder, prefix)).sort()) {
    const path = `${prefix}${name}`;
    if (path === ".claimwire") continue;
    const stats = lstatSync(join(folder, path));
    if (stats.isSymbolicLink()) found[path] = `-> ${readlinkSync(join(folder, path))}`;
    else if (stats.isDirectory()) Object.assign(found, { [`${path}/`]: "" }, readFiles(folder, `${path}/`));
    else found[path] = readFileSync(join(folder, path), "utf8");
  }
  return found;
}

/** Writes plain files and the folders above them. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
