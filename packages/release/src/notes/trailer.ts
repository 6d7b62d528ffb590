import type { ReleaseCode } from "../issues.js";

/** A line of the last paragraph of a why-note. */
export interface Trailer {
  readonly line: number;
  readonly key: "Cause" | "Records" | "Falls";
  readonly value: string;
}

/** Takes what is wrong with a note, and on which line. */
export type ReportLine = (code: ReleaseCode, line: number | undefined, message: string, fix?: string) => void;
