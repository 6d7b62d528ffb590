import type { Output } from "./printer.js";
import type { Terminal } from "./questions/terminal.js";

/** The process, as far as a command line may touch it. */
export interface Io extends Output {
  readonly stdin: { readonly isTTY?: boolean | undefined };
  /** Where questions are asked, if not at the process's own terminal. */
  readonly terminal?: Terminal;
  cwd(): string;
}
