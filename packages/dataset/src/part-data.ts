/** A record that moved to a new id. */
export interface Moved {
  readonly kind: "moved";
  readonly id: string;
  /** The new id, of the same kind. */
  readonly to: string;
}

/** A record that was divided. */
export interface Split {
  readonly kind: "split";
  readonly id: string;
  /** The ids of the new records, of the same kind. */
  readonly to: readonly string[];
}

export type Stub = Moved | Split;

/** The records of one kind, in the order of their ids. */
export interface PartData<R> {
  readonly records: readonly R[];
  readonly stubs: readonly Stub[];
  /** Ids of the records whose content had to be withheld. */
  readonly withheld: readonly string[];
}
