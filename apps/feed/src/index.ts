import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasErrors } from "@claimwire/schema";
import { renderIssue } from "@claimwire/store";
import { buildFeeds } from "./build-feeds.js";
import { digestCode } from "./code-digest.js";

/** `apps/feed/dist/index.js` of a checkout, or a copy of it in the package of the command. */
const PROGRAM = fileURLToPath(import.meta.url);
const [root = join(dirname(PROGRAM), "../../.."), out = join(dirname(PROGRAM), "public")] =
  process.argv.slice(2);

/** Exit codes: 0 fine, 1 the user's input is wrong, 70 a bug. */
async function main(): Promise<number> {
  const { written, issues } = await buildFeeds(root, process.env, out, digestCode(PROGRAM));
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
