import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasErrors } from "@claimwire/schema";
import { renderIssue } from "@claimwire/store";
import { buildSite } from "./build-site.js";

const app = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  const issues = await buildSite({
    root: dirname(dirname(app)),
    assets: join(app, "src"),
    scripts: join(app, "dist/scripts"),
    out: join(app, "dist/public"),
    env: process.env,
  });
  for (const found of issues) console.error(renderIssue(found));
  process.exitCode = hasErrors(issues) ? 1 : 0;
} catch (error) {
  console.error("This is a bug in @claimwire/site; please report it.\n", error);
  process.exitCode = 70;
}
