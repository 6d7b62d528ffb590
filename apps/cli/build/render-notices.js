import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const HEAD = "This package contains code of the following libraries, each under its own licence.\n";

/** Where a module comes from, as the compiler notes it above its code. */
const ORIGIN = /^\s*\/\/ ((?:\.\.\/)*(?:.*\/)?node_modules\/(?:@[^/\n]+\/)?[^/\n]+)\//gm;

/** The texts of the licences that a library comes with, those of what it contains among them; else their names. */
function licenceOf(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /licen[cs]e/i.test(entry.name),
  );
  const names = files.map(({ name }) => name).sort();
  if (names.length > 0)
    return names.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
  return `Licence: ${JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).license}`;
}

/** The licences of all libraries of which compiled files hold code. `from`: the folder in which they were compiled. */
export function renderNotices(from, files) {
  const folders = new Map();
  for (const file of files) {
    for (const [, path] of readFileSync(file, "utf8").matchAll(ORIGIN)) {
      const folder = join(from, path);
      if (existsSync(join(folder, "package.json")))
        folders.set(path.replace(/^.*node_modules\//, ""), folder);
    }
  }
  const sorted = [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
  const rule = "=".repeat(80);
  return [HEAD, ...sorted.map(([name, folder]) => `${rule}\n${name}\n\n${licenceOf(folder)}\n`)].join("\n");
}
