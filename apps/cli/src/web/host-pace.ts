import { wait } from "./wait.js";

/** Keeps a pause between two requests to the same host. */
export class HostPace {
  readonly #free = new Map<string, number>();

  /** Waits until the host may be asked again, in milliseconds after the last one who waited for it. */
  async wait(host: string, pause: number, signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const turn = Math.max(now, this.#free.get(host) ?? 0);
    this.#free.set(host, turn + pause);
    await wait(turn - now, signal);
  }
}
