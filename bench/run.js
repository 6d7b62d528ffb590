/**
 * Runs every bench of the workspace, one after the other so that they do not disturb each other. A bench prints lines
 * of `name  ratio  limit`, each a ratio measured in its own run, and exits 1 when a limit is missed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const wanted = process.argv.slice(2);

function findBenches() {
  return ["packages", "apps"].flatMap((group) =>
    readdirSync(join(root, group)).flatMap((name) => {
      const folder = join(group, name, "bench");
      if (!existsSync(join(root, folder))) return [];
      const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(".js"));
      return files.sort().map((file) => `${folder}/${file}`);
    }),
  );
}

const benches = findBenches().filter(
  (file) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);
const missed = benches.filter((file) => {
  console.log(`\n${file}`);
  return spawnSync(process.execPath, ["--expose-gc", file], { cwd: root, stdio: "inherit" }).status !== 0;
});

console.log(
  missed.length === 0 ? "\nEvery limit was kept." : `\nA limit was missed in: ${missed.join(", ")}`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
