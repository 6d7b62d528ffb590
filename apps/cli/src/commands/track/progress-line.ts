import type { TrackProgress } from "./track-orders.js";

/** "reading 2019-03-04, 312 releases, about 40 s left". `elapsed`: seconds since the start. */
export function progressLine({ doing, at, from, to, releases }: TrackProgress, elapsed: number): string {
  if (at === undefined || from === undefined || to === undefined) return doing;
  const day = new Date(at * 1000).toISOString().slice(0, 10);
  const share = to > from ? (at - from) / (to - from) : 0;
  const left =
    share > 0.02 && elapsed > 1 ? `, about ${Math.ceil((elapsed * (1 - share)) / share)} s left` : "";
  return `${doing} ${day}, ${releases} releases${left}`;
}
