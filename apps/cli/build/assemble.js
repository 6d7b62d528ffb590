// Puts beside the compiled command what it runs for a dataset of somebody else: the programs that render feeds and pages,
// and the generator of the npm package with the compiled code of ours. They are built before; see turbo.json.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderNotices } from "./render-notices.js";

const CLI = fileURLToPath(new URL("..", import.meta.url));
const ROOT = join(CLI, "../..");
const WITH = join(CLI, "dist/with");

function copy(from, to) {
  if (!existsSync(join(ROOT, from))) throw new Error(`${from} is missing; build it first.`);
  mkdirSync(dirname(join(WITH, to)), { recursive: true });
  cpSync(join(ROOT, from), join(WITH, to), { recursive: true });
}

function copyFiles(from, to, wanted) {
  for (const name of readdirSync(join(ROOT, from)).filter((one) => wanted.test(one)))
    copy(`${from}/${name}`, `${to}/${name}`);
}

rmSync(WITH, { recursive: true, force: true });
copyFiles("apps/feed/dist", "feed", /\.js$/);
copyFiles("apps/site/dist", "site", /\.js$/);
copy("apps/site/dist/scripts", "site/scripts");
copyFiles("apps/site/src", "site/assets", /\.(css|svg)$/);
copyFiles("packages/dataset/.build", "package/build", /^(main|chunk-.*)\.js$/);
// What depends on the records is written for each dataset.
copyFiles("packages/dataset/dist/esm", "package/code/esm", /\.(js|d\.ts)$/);
copyFiles("packages/dataset/dist/cjs", "package/code/cjs", /^(?!ids\.d\.ts$).*\.(js|d\.ts)$/);
copy("packages/dataset/LICENSE-THIRD-PARTY", "package/code/LICENSE-THIRD-PARTY");
copy("docs/ledger.md", "package/code/ledger.md");
copy("packages/dataset/package.json", "package/manifest.json");
copy(".changeset/changelog.cjs", "init/changelog.cjs");
// Node takes the file type of a folder from the nearest manifest; that of the command says "module".
writeFileSync(join(WITH, "package/code/cjs/package.json"), '{ "type": "commonjs" }\n');

const compiled = readdirSync(join(CLI, "dist"), { recursive: true, encoding: "utf8" });
const programs = compiled.filter((name) => name.endsWith(".js")).map((name) => join(CLI, "dist", name));
writeFileSync(join(CLI, "LICENSE-THIRD-PARTY"), renderNotices(CLI, programs));
