import type { Issue } from "@claimwire/schema";
import { feedIssue } from "./issues.js";

/** Bytes beyond which a document that readers fetch again and again is a burden. */
const LARGE = 250_000;

/** The document that people subscribe to, in the format that is fetched most. */
const SUBSCRIPTION = /^feeds\/(?!archive\/)(.+)\.xml$/;

/** Warns of subscription documents that are too large. */
export function warnOfLarge(files: ReadonlyMap<string, { readonly size: number }>): readonly Issue[] {
  return [...files].flatMap(([path, { size }]) => {
    const [, stream] = size > LARGE ? (SUBSCRIPTION.exec(path) ?? []) : [];
    if (stream === undefined) return [];
    const message = `The stream ${stream} has ${Math.round(size / 1000)} kB; 250 kB is a lot to fetch again and again.`;
    return [feedIssue("FEED_LARGE", { file: path, path: [] }, message)];
  });
}
