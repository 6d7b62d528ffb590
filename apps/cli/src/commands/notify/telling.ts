import type { Context } from "../../shell/verb.js";

/** What both ways of telling share. */
export interface Telling {
  /** The `User-Agent` header. */
  readonly agent: string;
  /** What is run again after a failure. */
  readonly command: string;
  readonly timeout: number | undefined;
  readonly progress: Context["progress"];
}
