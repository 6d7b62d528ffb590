import type { SitePath } from "../addresses.js";

/** A file of the output: where it stands below the base address, and its whole text. */
export interface OutputFile {
  readonly path: SitePath;
  readonly text: string;
}

/** A value as the text of a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
