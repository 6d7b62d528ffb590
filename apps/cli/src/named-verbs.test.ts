import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { COMMANDS } from "./commands.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FOLDERS = ["packages", "apps"].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => join(folder, name, "src")),
);

/** The verbs that messages and pages tell people to run, each with the file that does. */
function findNamed(): [verb: string, file: string][] {
  return FOLDERS.flatMap((folder) => {
    let files: string[] = [];
    try {
      files = readdirSync(join(ROOT, folder), { recursive: true }) as string[];
    } catch {
      // A folder without sources.
    }
    return files
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(ROOT, folder, file), "utf8");
        const named = text.matchAll(/npx claimwire ([a-z][a-z-]*(?: [a-z][a-z-]*)?)/g);
        return Array.from(named, ([, verb = ""]): [string, string] => [verb, `${folder}/${file}`]);
      });
  });
}

it("every verb that a message tells to run is there", () => {
  const named = findNamed();
  expect(named.length).toBeGreaterThan(20);
  const known = (verb: string): boolean => COMMANDS.has(verb) || COMMANDS.has(verb.split(" ")[0] ?? "");
  const begun = (verb: string): boolean => [...COMMANDS.keys()].some((name) => name.startsWith(`${verb} `));
  // "npx claimwire add ${noun}" ends where the noun is filled in.
  expect(named.filter(([verb]) => !known(verb) && !begun(verb))).toEqual([]);
});
