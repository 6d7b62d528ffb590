import LinkHeader from "http-link-header";

/** A copy in an archive. */
export interface Capture {
  readonly url: string;
  /** When it was made: YYYY-MM-DD. */
  readonly captured: string;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Reads a TimeMap in link format (RFC 7089, section 5): every copy of an address that an archive holds, oldest first. */
export function parseTimeMap(text: string): Capture[] {
  let links: LinkHeader.Reference[];
  try {
    links = LinkHeader.parse(text).refs;
  } catch {
    return [];
  }
  const found = links.flatMap(({ uri, rel, datetime = "" }): Capture[] => {
    const time = Date.parse(datetime);
    if (rel !== "memento" || Number.isNaN(time) || !isWebAddress(uri)) return [];
    return [{ url: uri, captured: new Date(time).toISOString().slice(0, 10) }];
  });
  return found.sort((a, b) => (a.captured < b.captured ? -1 : 1));
}

/** The answer of the Wayback availability API, as far as it is read. */
interface Availability {
  readonly archived_snapshots?: {
    readonly closest?: {
      readonly available?: unknown;
      readonly url?: unknown;
      readonly timestamp?: unknown;
      readonly status?: unknown;
    };
  };
}

/** Reads the answer of the Wayback availability API: the one copy that it offers. */
export function parseAvailability(text: string): Capture[] {
  let answer: Availability | null;
  try {
    answer = JSON.parse(text) as Availability | null;
  } catch {
    return [];
  }
  const { available, url, timestamp, status } = answer?.archived_snapshots?.closest ?? {};
  if (available !== true || typeof url !== "string" || typeof timestamp !== "string") return [];
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(timestamp) ?? [];
  if (day === undefined || !isWebAddress(url) || (status !== undefined && status !== "200")) return [];
  return [{ url, captured: `${year}-${month}-${day}` }];
}

/** At most this many copies of one source are looked into. */
const LOOKED_INTO = 4;

/**
 * Chooses the copies to look into, the most promising first: those soonest after the source was published, which show it
 * as it was cited, then the newest. `published` is the first day on which it can have been, or undefined.
 */
export function chooseCaptures(captures: readonly Capture[], published: string | undefined): Capture[] {
  const byDay = [...captures].sort((a, b) => (a.captured < b.captured ? -1 : 1));
  const since = published === undefined ? byDay : byDay.filter(({ captured }) => captured >= published);
  const chosen = [
    since[0],
    since.at(-1),
    since[1],
    since.at(-2),
    ...(since.length === 0 ? byDay.slice(-1) : []),
  ];
  const places = new Map(chosen.flatMap((one) => (one === undefined ? [] : [[placeOf(one), one] as const])));
  return [...places.values()].slice(0, LOOKED_INTO);
}

/** The two protocols give one copy with and without the `s` of `https`. */
function placeOf({ url }: Capture): string {
  return url.replace(/^https?:/, "");
}
