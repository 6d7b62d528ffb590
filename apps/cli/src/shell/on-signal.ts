/** What ends a command: Ctrl-C, a request of the system, the end of the terminal. */
const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Calls `stop` on the first Ctrl-C or request of the system to end; a second one ends the process. Returns how to stop listening. */
export function onSignal(stop: () => void): () => void {
  const ignore = (): void => {
    for (const signal of STOP_SIGNALS) process.off(signal, once);
  };
  const once = (): void => {
    ignore();
    stop();
  };
  for (const signal of STOP_SIGNALS) process.on(signal, once);
  return ignore;
}
