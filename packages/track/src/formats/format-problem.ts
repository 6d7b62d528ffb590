/** Why a text is not of its format. */
export class FormatProblem extends Error {
  override readonly name = "FormatProblem";
  /** Counts from 1. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}
