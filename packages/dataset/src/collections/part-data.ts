/** What the package has of a record that moved to a new id, or was split into several, of the same kind. */
export type PublishedStub =
  | { readonly kind: "moved"; readonly id: string; readonly to: string }
  | { readonly kind: "split"; readonly id: string; readonly to: readonly string[] };

/** The ids to which a stub leads: one, or those of the parts. */
export function newIdsOf({ to }: PublishedStub): readonly string[] {
  return typeof to === "string" ? [to] : to;
}

/** The records of one kind, in the order of their ids. */
export interface PartData<R> {
  readonly records: readonly R[];
  readonly stubs: readonly PublishedStub[];
  /** Ids of the records whose content had to be withheld. */
  readonly withheld: readonly string[];
}
