import type { GitHistory } from "./open-history.js";

/** Opens the history of the checkout at `root`. What reads git is loaded only then. */
export async function openHistory(root: string): Promise<GitHistory> {
  const history = await import("./open-history.js");
  return history.openHistory(root);
}
