import { minDate, type Source } from "@claimwire/schema";
import { WebFailure } from "../../web/web-failure.js";
import type { WebVisitor } from "../../web/web-visitor.js";
import { type Capture, chooseCaptures, parseAvailability, parseTimeMap } from "./archives.js";
import { isRecognised, type Visit } from "./visits/visit.js";
import { type SoughtSource, visitSource } from "./visits/visit-source.js";

/** The addresses of archives. */
export interface Archives {
  /** What the address of a source is appended to, for its TimeMap (RFC 7089). */
  readonly timeMaps?: readonly string[] | undefined;
  /** The Wayback availability API, or one like it. */
  readonly available?: readonly string[] | undefined;
}

/** The Internet Archive's Wayback Machine. */
export const WAYBACK: Archives = {
  timeMaps: ["https://web.archive.org/web/timemap/link/"],
  available: ["https://archive.org/wayback/available"],
};

// A page that is captured every hour has a TimeMap of many megabytes; the oldest stand first.
const LIST_BYTES = 8 * 1024 * 1024;

/** The first day on which a source can have been published. */
function publishedFrom({ published }: Source): string | undefined {
  return published === undefined ? undefined : minDate(published);
}

/** Asks an archive's interface, which is there for programs; `robots.txt` is for those that visit pages. */
async function ask(visitor: WebVisitor, address: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { answer } = await visitor.visit(address, {
      signal,
      most: LIST_BYTES,
      obeys: false,
      accept: "*/*",
    });
    return answer.status === 200 ? new TextDecoder().decode(answer.bytes) : "";
  } catch (error) {
    if (!(error instanceof WebFailure)) throw error;
    return undefined;
  }
}

/** What archives said of an address. */
export interface FoundCaptures {
  readonly captures: readonly Capture[];
  /** Whether any archive answered at all. */
  readonly answered: boolean;
}

/** Asks every archive which copies of an address it holds. */
export async function listCaptures(
  visitor: WebVisitor,
  { timeMaps = [], available = [] }: Archives,
  address: string,
  source: Source,
  signal: AbortSignal,
): Promise<FoundCaptures> {
  const near = publishedFrom(source)?.replaceAll("-", "");
  const query = new URLSearchParams({ url: address, ...(near === undefined ? {} : { timestamp: near }) });
  const asked = await Promise.all([
    ...timeMaps.map(
      async (prefix) => [parseTimeMap, await ask(visitor, `${prefix}${address}`, signal)] as const,
    ),
    ...available.map(
      async (api) => [parseAvailability, await ask(visitor, `${api}?${query}`, signal)] as const,
    ),
  ]);
  return {
    captures: asked.flatMap(([parse, text]) => (text === undefined ? [] : parse(text))),
    answered: asked.some(([, text]) => text !== undefined),
  };
}

/**
 * Whether a copy shows the source as it was cited: with all its passages, or with its title where there are none to look
 * for. A file is at an address only when it is the document: what a host sends in its place is a page.
 */
function showsSource(visit: Visit, { access }: Source): boolean {
  if (visit.saw !== "page") return false;
  const { content } = visit;
  if (content.isFile) return true;
  return isRecognised(content) && (content.missing.length === 0 || access === "subscription");
}

/** Finds a copy of a source in archives, and looks into it; undefined when none shows the source. */
export async function findCopy(
  visitor: WebVisitor,
  archives: Archives,
  address: string,
  sought: SoughtSource,
  signal: AbortSignal,
): Promise<Capture | undefined> {
  const { captures } = await listCaptures(visitor, archives, address, sought.source, signal);
  for (const capture of chooseCaptures(captures, publishedFrom(sought.source))) {
    const visit = await visitSource(visitor, capture.url, { ...sought, obeys: false }, signal);
    if (showsSource(visit, sought.source)) return capture;
  }
  return undefined;
}
