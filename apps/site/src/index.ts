import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasErrors } from "@claimwire/schema";
import { renderIssue } from "@claimwire/store";
import { buildSite } from "./build-site.js";

/** This file is `apps/site/dist/index.js` of a checkout, or stands beside what it needs in the package of the command. */
const app = dirname(dirname(fileURLToPath(import.meta.url)));
const [
  root = dirname(dirname(app)),
  out = join(app, "dist/public"),
  assets = join(app, "src"),
  scripts = join(app, "dist/scripts"),
] = process.argv.slice(2);

try {
  const issues = await buildSite({ root, assets, scripts, out, env: process.env });
  for (const found of issues) console.error(renderIssue(found));
  process.exitCode = hasErrors(issues) ? 1 : 0;
} catch (error) {
  console.error("This is a bug in @claimwire/site; please report it.\n", error);
  process.exitCode = 70;
}
