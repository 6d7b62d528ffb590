/** An entity of FollowTheMoney (followthemoney.tech), with what its statements tell beside it. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** The record from which it was made: the id of a claim, or the key of another record. */
  readonly origin: string;
  /** When the record was first released, and when it was last seen: the newest release, or that which withdrew it. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Whether it still stands: a retracted claim is in the statements alone. */
  readonly stands: boolean;
}

export type Properties = Record<string, readonly (string | undefined)[]>;

/** Properties without those that have no value. */
export function filledIn(properties: Properties): Readonly<Record<string, readonly string[]>> {
  const filled = Object.entries(properties).map(
    ([name, values]) => [name, [...new Set(values.filter((value) => value !== undefined))]] as const,
  );
  return Object.fromEntries(filled.filter(([, values]) => values.length > 0));
}
