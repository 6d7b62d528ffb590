import type { Untold } from "./ping-hub.js";

/** Ends all telling before its time, as the reason of an abort signal. */
export class Ended extends Error {
  /** The time was over; somebody stopped it; the hub is down. */
  readonly why: "late" | "stopped" | "down";
  /** By which request it was found that the hub is down. */
  readonly untold: Untold | undefined;

  constructor(why: "late" | "stopped" | "down", untold?: Untold) {
    super(why);
    this.name = "Ended";
    this.why = why;
    this.untold = untold;
  }
}
