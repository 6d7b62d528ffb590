import type { TrackConfig } from "@claimwire/track";

/** What a run is asked to do. */
export interface TrackOrders {
  readonly root: string;
  readonly config: TrackConfig;
  /** The folder of feeds, API and pages, seen from the root. */
  readonly out: string;
  /** With what the ledger begins, when there is none yet. */
  readonly since?: string | undefined;
  readonly dryRun: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly progress: (step: TrackProgress) => void;
}

/** How far a run is. */
export interface TrackProgress {
  readonly doing: string;
  /** The time of the commit that is read, and those of the first and the last, in seconds since 1970. */
  readonly at?: number;
  readonly from?: number;
  readonly to?: number;
  readonly releases: number;
}
