import type { Digests } from "./digest-feeds.js";

/** What a hub was told of. */
export interface Told {
  readonly hub: string;
  /** The digest that each feed had. */
  readonly digests: Digests;
}

const HEAD = /^hub (\S+)$/;
const LINE = /^([0-9a-f]{64}) (\S+)$/;

/** A line of what was told: a digest and an address. */
export function renderLine(address: string, digest: string): string {
  return `${digest} ${address}\n`;
}

/** What was told as text: the hub, then a line a feed. Lines are added at the end; of two on one feed the later holds. */
export function renderTold({ hub, digests }: Told): string {
  return `hub ${hub}\n${[...digests].map(([address, digest]) => renderLine(address, digest)).join("")}`;
}

/**
 * What a text says was told; undefined when it does not name a hub. A last line without its end was cut off by a kill
 * and says nothing, nor does a line that is none.
 */
export function parseTold(text: string): Told | undefined {
  const [head = "", ...lines] = text.split("\n").slice(0, -1);
  const [, hub] = HEAD.exec(head) ?? [];
  if (hub === undefined) return undefined;
  const digests = new Map<string, string>();
  for (const line of lines) {
    const [, digest, address] = LINE.exec(line) ?? [];
    if (digest !== undefined && address !== undefined) digests.set(address, digest);
  }
  return { hub, digests };
}
