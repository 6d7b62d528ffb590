import type { Release } from "@claimwire/changes";

// Holds the place of the generated module in the published package.
export const data: readonly Release[] = [];
