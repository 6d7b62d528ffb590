/** Milliseconds of processor time so far, which other work on the machine disturbs less than the time that passes. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
