import type { ClaimsRelease } from "@claimwire/release";

// A placeholder: the build writes the module that the published package has.
export const data: readonly ClaimsRelease[] = [];
