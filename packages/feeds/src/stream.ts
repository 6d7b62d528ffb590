import type { SitePath } from "./addresses.js";

/** A stream of entries, with what its documents say of it. */
export interface Stream {
  /** Stands in the addresses of its documents: `corrections`, `claims/some-id`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page about the same things. */
  readonly page: SitePath;
}
