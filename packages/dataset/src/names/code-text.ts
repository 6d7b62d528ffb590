/** What a code means. */
export interface CodeText {
  /** What people call it. */
  readonly label: string;
  /** What it means, in one line. */
  readonly definition: string;
}
