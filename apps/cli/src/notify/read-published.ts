import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Issue, issue } from "@claimwire/schema";
import { PUBLIC_FOLDER } from "@claimwire/store";
import { type Digests, digestOf } from "./digest-feeds.js";
import type { FeedPlace } from "./list-feeds.js";

const BUILD = "Build and deploy first:  npm run build";

/** `public/` is not what this checkout publishes, so a hub must not be told of it. */
export function staleSite(file: string, message: string, fix: string = BUILD): Issue {
  return issue("SITE_STALE", { file: `${PUBLIC_FOLDER}/${file}`, path: [] }, message, fix);
}

/** The bytes of a published file; undefined when there is none. */
export function readPublished(root: string, path: string): Buffer | undefined {
  try {
    return readFileSync(join(root, PUBLIC_FOLDER, path));
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** The digests of feeds as they stand in `public/`; each that is not there is an issue. */
export function digestPublished(
  root: string,
  feeds: readonly FeedPlace[],
): { readonly digests: Digests; readonly issues: readonly Issue[] } {
  const digests = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { path, address } of feeds) {
    const bytes = readPublished(root, path);
    if (bytes === undefined) issues.push(staleSite(path, "The feed has not been written."));
    else digests.set(address, digestOf(bytes));
  }
  return { digests, issues };
}
