import type { TextOptions } from "@clack/prompts";

/** A stream that a command writes to, terminal or not. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** The streams that a command writes to, and what decides how. */
export interface Output {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The streams on which questions are asked; by default those of the process. */
export type Terminal = Pick<TextOptions, "input" | "output">;

/** The process, as far as a command line may touch it. */
export interface Io extends Output {
  readonly stdin: { readonly isTTY?: boolean | undefined };
  /** Where questions are asked, if not at the process's own terminal. */
  readonly terminal?: Terminal;
  cwd(): string;
}
