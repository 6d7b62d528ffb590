import type { Stream } from "@claimwire/feeds";
import { cleanLine, HOME_PATH, shorten } from "@claimwire/feeds";
import type { PlainRecords } from "@claimwire/ledger";
import type { Signal } from "@claimwire/release";
import { idOf, KINDS, type Kind, kindOf, parseKey, type RecordKey } from "@claimwire/schema";
import { listPath, pagePath, RELEASES_PATH } from "../addresses.js";

import { recordName } from "../words/name.js";

/** The streams that are not of one record. */
export const GENERAL_STREAMS = ["all", "claims", "corrections", "follow-ups", "sources", "releases"] as const;
export type GeneralStream = (typeof GENERAL_STREAMS)[number];

/** `all` and its like, or the full key of a record. */
export type StreamId = GeneralStream | RecordKey;

const GENERAL: Readonly<Record<GeneralStream, Omit<Stream, "id">>> = {
  all: {
    title: "all changes",
    description:
      "Every change to the dataset. More than 20 changes of one sort in a release come as one entry.",
    page: HOME_PATH,
  },
  claims: {
    title: "claims",
    description:
      "New and revised claims; every correction, dispute or retraction of one; claims with a new id, divided or removed.",
    page: listPath("claims"),
  },
  corrections: {
    title: "corrections",
    description:
      "Claims that were corrected, disputed, superseded, retracted or reinstated, and records that were removed.",
    page: RELEASES_PATH,
  },
  "follow-ups": {
    title: "follow-up reports",
    description: "Sources that refer to an earlier one, each as it enters the dataset.",
    page: listPath("sources"),
  },
  sources: {
    title: "sources",
    description:
      "New sources; links that were lost, restored, archived or lead to something else; sources with a new id, divided or removed.",
    page: listPath("sources"),
  },
  releases: {
    title: "releases",
    description: "One entry for each release of the dataset.",
    page: RELEASES_PATH,
  },
};

const OF_RECORD: Readonly<Record<Kind, string>> = {
  claims: "Every change of this claim, of its sources' links, and of claims that refer to it",
  sources: "Every change of this source, its follow-ups, and the claims that rest on it",
  entities: "Every change of this entity, and of the claims and sources that concern it",
  topics: "Every change of claims on this topic and on narrower ones",
};

export function isGeneral(id: string): id is GeneralStream {
  return (GENERAL_STREAMS as readonly string[]).includes(id);
}

/** What a stream is called, by the names that its record has in `records`. */
export function describeStream(id: StreamId, records: PlainRecords): Stream {
  if (isGeneral(id)) return { id, ...GENERAL[id] };
  const name = shorten(cleanLine(recordName(records, id)), 100);
  return { id, title: name, description: `${OF_RECORD[kindOf(id)]}: ${name}`, page: pagePath(id) };
}

/** Streams of the records with these keys, after the general ones: by kind, in the order of their keys. */
export function listStreams(keys: Iterable<string>): readonly StreamId[] {
  const known = [...keys].map(parseKey).filter((key) => key !== undefined);
  return [
    ...GENERAL_STREAMS,
    ...KINDS.flatMap((kind) =>
      known.filter((key) => kindOf(key) === kind).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
    ),
  ];
}

const CORRECTIONS: ReadonlySet<Signal> = new Set([
  "retracted",
  "disputed",
  "superseded",
  "corrected",
  "reinstated",
]);

/**
 * Signals that take back, alter or re-address what was told before: they reach every narrow stream that carried the
 * record. Which signals a digest may hold is another question (`NEVER_BUNDLED`): many new ids make one entry.
 */
const REACHING: ReadonlySet<Signal> = new Set([...CORRECTIONS, "moved", "split", "removed"]);

const OF_CLAIMS: ReadonlySet<Signal> = new Set(["new-claim", "revised", ...CORRECTIONS]);
const OF_SOURCES: ReadonlySet<Signal> = new Set([
  "source-lost",
  "source-drifted",
  "source-restored",
  "source-archived",
  "new-source",
]);
const OF_IDENTITY: ReadonlySet<Signal> = new Set(["moved", "split", "removed"]);

function anyIn(signals: readonly Signal[], set: ReadonlySet<Signal>): boolean {
  return signals.some((signal) => set.has(signal));
}

/** Whether a change makes an entry at all. */
export function isNews(signals: readonly Signal[]): boolean {
  return signals.some((signal) => signal !== "housekeeping");
}

/** Whether a change must reach the streams that carried its record before. */
export function reachesBack(signals: readonly Signal[]): boolean {
  return anyIn(signals, REACHING);
}

/** The general streams that take a change. */
export function generalStreams(kind: Kind, signals: readonly Signal[]): readonly GeneralStream[] {
  const identity = anyIn(signals, OF_IDENTITY);
  const fits: Readonly<Record<GeneralStream, boolean>> = {
    all: isNews(signals),
    claims: anyIn(signals, OF_CLAIMS) || (identity && kind === "claims"),
    corrections: anyIn(signals, CORRECTIONS) || signals.includes("removed"),
    "follow-ups": signals.includes("follow-up"),
    sources: anyIn(signals, OF_SOURCES) || (identity && kind === "sources"),
    releases: false,
  };
  return GENERAL_STREAMS.filter((stream) => fits[stream]);
}
