import type { Issue } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";

const LOOPBACK =
  /^(?:(?:.+\.)?localhost\.?|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/;

/** Whether an address is one of this machine (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3; RFC 6761, 6.3). */
export function isLoopback(address: string): boolean {
  // The URL parser writes every spelling of an IP number in one form.
  return LOOPBACK.test(new URL(address).hostname);
}

/**
 * A hub fetches the feeds of which it is told, and a receiver the pages. Elsewhere they would look for local addresses on
 * their own machine.
 */
export function checkReachable(baseUrl: string, addressees: readonly string[]): readonly Issue[] {
  if (!isLoopback(baseUrl)) return [];
  const away = addressees.filter((address) => !isLoopback(address));
  return away.map((address) => {
    const message = `The addresses of the feeds begin with ${baseUrl}, which is this machine; ${address} cannot fetch them.`;
    const fix = `Give the address of the site, as in the build:  CLAIMWIRE_BASE_URL=https://example.org npx claimwire notify`;
    return cliIssue("BASE_URL_LOCAL", { file: "claimwire.config.json", path: ["baseUrl"] }, message, fix);
  });
}
