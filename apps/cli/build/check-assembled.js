// Runs before npm packs or publishes the command (`prepack`). It refuses one that lacks what it runs for other datasets.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const WANTED = [
  "index.js",
  "with/feed/index.js",
  "with/site/index.js",
  "with/package/build/main.js",
  "with/init/changelog.cjs",
];

const missing = WANTED.filter(
  (path) => !existsSync(fileURLToPath(new URL(`../dist/${path}`, import.meta.url))),
);
if (missing.length > 0) {
  process.stderr.write(
    `The command was not built whole: ${missing.join(", ")} missing. Run:  npm run build && npx turbo run build:npm\n`,
  );
  process.exitCode = 1;
}
