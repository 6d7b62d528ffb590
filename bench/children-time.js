import { readFileSync } from "node:fs";

// Linux counts processor time in hundredths of a second.
const TICKS_PER_SECOND = 100;

/**
 * Seconds of processor time, user and system, of all processes that this one started and that have ended, and of
 * theirs. Linux alone tells it.
 */
export function childrenTime() {
  // After the name, which may hold blanks, the fields of `proc_pid_stat(5)` begin with the third.
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1).split(" ");
  const [user, system] = [16, 17].map((field) => Number(fields[field - 3]));
  return (user + system) / TICKS_PER_SECOND;
}

/** The processor time of the children that `work` starts and waits for. */
export function timeChildren(work) {
  const before = childrenTime();
  work();
  return childrenTime() - before;
}
