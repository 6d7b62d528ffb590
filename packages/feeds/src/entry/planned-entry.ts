import type { Entry } from "./entry.js";

/**
 * Where and when an entry stands, which decides its documents, and the entry itself where it was asked for. `S` are
 * the ids of streams, `X` what entries carry beyond the model.
 */
export interface PlannedEntry<S extends string = string, X extends object = object> {
  /** Unique among all entries; the last part of its id. */
  readonly name: string;
  /** The release that brought it. */
  readonly version: string;
  readonly published: string;
  readonly streams: readonly S[];
  readonly entry?: Entry<X> | undefined;
}
