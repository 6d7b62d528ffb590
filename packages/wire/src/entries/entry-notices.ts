import { replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease, Signal } from "@claimwire/release";
import type { StreamId } from "../streams/stream.js";
import { StreamHistory } from "../streams/stream-history.js";
import type { WireConfig } from "../wire-config.js";
import type { WireEntry } from "./entry-extension.js";
import { planEntries } from "./release-entries.js";

/** The names of the kinds of entries in the types of notices; `digest` is a bundle. */
const KIND_WORDS = { change: "change", digest: "bundle", release: "release" } as const;

/**
 * What a program is told of an entry: that it is there, and where to read it. It holds no word of a record, so that what
 * is withheld later stands in no log.
 */
export interface EntryNotice {
  /** The id of the change, or the name of the bundle or release: permanent and unique. */
  readonly id: string;
  /** `change.corrected`, `bundle.new_claim`, `release.published`. */
  readonly type: string;
  /** When the entry was published. */
  readonly timestamp: string;
  readonly data: {
    readonly release: string;
    /** The id of the entry in every feed. */
    readonly entry: string;
    readonly url: string;
    /** Of a change: the key of its record. */
    readonly record?: string;
    readonly signals: readonly Signal[];
    /** Of a bundle: the ids of its changes. */
    readonly changes?: readonly string[];
    readonly streams: readonly StreamId[];
  };
}

function typeOf({ extension: { kind, signals } }: WireEntry): string {
  const what = kind === "release" ? "published" : (signals[0] ?? "housekeeping");
  return `${KIND_WORDS[kind]}.${what.replaceAll("-", "_")}`;
}

function toNotice(id: string, entry: WireEntry, streams: readonly StreamId[]): EntryNotice {
  const { version, change, changes, signals } = entry.extension;
  const data = {
    release: version,
    entry: entry.id,
    url: entry.url,
    ...(change && { record: change.record }),
    signals,
    ...(changes && { changes }),
    streams,
  };
  return { id, type: typeOf(entry), timestamp: entry.published, data };
}

/**
 * The notices of all entries after the release `since`, oldest first; without it, of all entries. The ledger must have
 * been proved (`replay`).
 */
export function entryNotices(
  releases: readonly ClaimsRelease[],
  config: WireConfig,
  since: string | undefined,
): readonly EntryNotice[] {
  const history = new StreamHistory();
  const notices: EntryNotice[] = [];
  let isNewer = since === undefined;
  for (const step of replaySteps(releases)) {
    const isWanted = isNewer;
    for (const { name, entry, streams } of planEntries(step, history, config, () => isWanted)) {
      if (entry !== undefined) notices.push(toNotice(name, entry, streams));
    }
    isNewer ||= step.release.version === since;
  }
  return notices;
}
