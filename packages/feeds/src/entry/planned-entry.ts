import type { Entry } from "./entry.js";

/** Where and when an entry stands: all that its documents are planned by. `S` are the ids of streams. */
export interface PlannedEntry<S extends string = string> {
  /** Unique among all entries; the last part of its id. */
  readonly name: string;
  /** The release that brought it. */
  readonly version: string;
  readonly published: string;
  readonly streams: readonly S[];
}

/** A planned entry, and the entry itself where it was asked for. */
export interface MadeEntry<S extends string = string, X extends object = object> extends PlannedEntry<S> {
  readonly entry?: Entry<X> | undefined;
}
