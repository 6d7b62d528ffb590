import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasErrors, type Issue } from "@claimwire/schema";
import { buildSite } from "./build-site.js";

const app = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  const issues = await buildSite({
    root: dirname(dirname(app)),
    assets: join(app, "src"),
    out: join(app, "dist/public"),
    env: process.env,
  });
  for (const found of issues) console.error(renderIssue(found));
  process.exitCode = hasErrors(issues) ? 1 : 0;
} catch (error) {
  console.error("This is a bug in @claimwire/site; please report it.\n", error);
  process.exitCode = 70;
}

function renderIssue({ code, at, message, fix }: Issue): string {
  const place = at.line === undefined ? at.file : `${at.file}:${at.line}:${at.column ?? 1}`;
  return [`${place}  ${code}`, `  ${message}`, ...(fix === undefined ? [] : [`  ${fix}`])].join("\n");
}
