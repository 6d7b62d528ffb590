import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasErrors } from "@claimwire/schema";
import { renderIssue } from "@claimwire/store";
import { buildFeeds } from "./build-feeds.js";
import { digestCode } from "./code-digest.js";

/** `apps/feed/dist/index.js` of a checkout. */
const PROGRAM = fileURLToPath(import.meta.url);
const DIST = dirname(PROGRAM);
const ROOT = join(DIST, "../../..");

/** Exit codes: 0 fine, 1 the user's input is wrong, 70 a bug. */
async function main(): Promise<number> {
  const { written, issues } = await buildFeeds(ROOT, process.env, join(DIST, "public"), digestCode(PROGRAM));
  for (const issue of issues) console.error(renderIssue(issue));
  if (written !== undefined) {
    const megabytes = (written.bytes / 1_000_000).toFixed(1);
    console.log(`feeds: ${written.files} files (${megabytes} MB), ${written.changed} of them changed`);
  }
  return hasErrors(issues) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error);
  process.exitCode = 70;
}
