import type { ClaimsRelease } from "@claimwire/release";

// Holds the place of the generated module in the published package.
export const data: readonly ClaimsRelease[] = [];
