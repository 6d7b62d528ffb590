import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { absoluteUrl, feedPath, readContact, SUBSCRIBE_PATH } from "@claimwire/feeds";
import type { LandSettings } from "./check-settings.js";

/** What the settings say of where a package comes from, and how those who publish it are reached. */
export type PackageOrigin = Pick<LandSettings, "baseUrl" | "repository" | "contact" | "publisher">;

/**
 * Writes where a package comes from into its manifest: the registry compares it with the workflow that publishes. `path`:
 * of the package's folder from the root of the repository.
 */
export function completeManifest(
  folder: string,
  path: string,
  { repository, baseUrl, contact, publisher }: PackageOrigin,
): void {
  const file = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
  const directory = path === "" ? {} : { directory: path };
  const { page, email } = readContact(contact);
  const complete = {
    ...manifest,
    author: publisher,
    homepage: baseUrl,
    bugs: page === undefined ? { email } : { url: page },
    repository: { type: "git", url: `git+${repository.replace(/(\.git)?$/, ".git")}`, ...directory },
  };
  writeFileSync(file, `${JSON.stringify(complete, null, 2)}\n`);
}

/** The part of a README by which a reader of the registry finds the pages, the feeds, the records, and us. */
export function renderAddresses({ repository, baseUrl, contact, publisher }: PackageOrigin): string {
  const feed = absoluteUrl(baseUrl, feedPath("all", "rss"));
  return `## Addresses

- Pages: <${absoluteUrl(baseUrl, "")}>
- Feeds of every change: <${absoluteUrl(baseUrl, SUBSCRIBE_PATH)}>; all of them in one: <${feed}>
- To report an error, or to reply to a claim that concerns you: <${contact}>
- The records and their history: <${repository}>
- Published by ${publisher}
`;
}

/** Adds the addresses to the README of the data package, which npm shows on its page. */
export function completeReadme(folder: string, origin: PackageOrigin): void {
  const file = join(folder, "README.md");
  if (!existsSync(file)) return;
  writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n\n${renderAddresses(origin)}`);
}
