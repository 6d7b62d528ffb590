/** What words take from the settings of a dataset. */
export interface Wording {
  /** What the dataset calls itself. */
  readonly title: string;
}
