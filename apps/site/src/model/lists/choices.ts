/** Positions in the list of all records, as the distance of each from the one before: small numbers compress well. */
export type Steps = readonly number[];

/** What the script of a list needs to combine choices: which records have which value, by their position in the list. */
export interface Choices {
  /** The name of the kind, by which its data files are called: `claims`. */
  readonly kind: string;
  /** How many records there are, and how many of them are last in either direction, as they have no date. */
  readonly count: number;
  readonly last: number;
  /** What the order of the list is called, and the reverse: "newest first", "oldest first". */
  readonly order: readonly [list: string, reverse: string];
  /** The property by which the pages of long lists are divided. */
  readonly divide: string;
  /** The nearest stream to any choice. */
  readonly stream: string;
  /** Where the pages of single values are: `browse/`. */
  readonly prefix: string;
  /** The list of all records. */
  readonly path: string;
  readonly folder: string;
  readonly properties: readonly ChoiceProperty[];
  /** `dahua:actor`: two properties that must be met at one place of a record. */
  readonly pairs: { readonly of: readonly string[]; readonly values: Readonly<Record<string, Steps>> };
  /** Orders beside that of the list and its reverse. */
  readonly orders: readonly ChoiceOrder[];
}

export interface ChoiceProperty {
  readonly name: string;
  readonly label: string;
  /** The kind of record whose stream is that of a value; absent when values have none. */
  readonly follow?: string;
  /** Whether that stream brings the changes of these records alone. */
  readonly isOwn?: boolean;
  /** Whether the list can be sorted by its values. */
  readonly isOrder?: boolean;
  readonly values: readonly (readonly [value: string, label: string, steps: Steps])[];
}

export interface ChoiceOrder {
  readonly name: string;
  readonly label: string;
  /** The records that the order is about, as positions; all others follow as in the list. */
  readonly positions: readonly number[];
}

export function toSteps(positions: readonly number[]): Steps {
  return positions.map((position, place) => position - (positions[place - 1] ?? 0));
}

export function fromSteps(steps: Steps): number[] {
  let position = 0;
  return steps.map((step) => {
    position += step;
    return position;
  });
}
