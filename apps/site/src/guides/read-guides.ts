import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OTHER_GUIDES } from "./guide-paths.js";

/** The text of each guide that a checkout has, by the path of its file: those of `docs/` by name, then the others. */
export function readGuides(root: string): ReadonlyMap<string, string> {
  const folder = join(root, "docs");
  const own = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".md")) : [];
  const files = [...own.sort().map((file) => `docs/${file}`), ...Object.keys(OTHER_GUIDES)];
  return new Map(
    files
      .filter((file) => existsSync(join(root, file)))
      .map((file) => [file, readFileSync(join(root, file), "utf8")]),
  );
}
