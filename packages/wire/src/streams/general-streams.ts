import { HOME_PATH, type Stream } from "@claimwire/feeds";
import { makesEntry } from "@claimwire/ledger";
import type { Signal } from "@claimwire/release";
import type { Kind } from "@claimwire/schema";
import { FOLLOW_UPS_PATH, listPath, RELEASES_PATH } from "../addresses.js";
import { CORRECTIONS, hasAny, IDENTITY, LINKS } from "./signal-groups.js";

interface GeneralStreamRow extends Omit<Stream, "id"> {
  /** Whether the stream takes a change with these signals of a record of this kind. */
  readonly takes: (signals: readonly Signal[], kind: Kind) => boolean;
}

/**
 * The streams that are not of one record, in the order in which people see them. Feeds, OPML, API, the subscribe page
 * and the guard over published entries follow from a row; a test compares docs/feeds.md with it.
 */
const ROWS = {
  all: {
    title: "all changes",
    description:
      "Every change to the dataset. More than 20 changes of one sort in a release come as one entry.",
    page: HOME_PATH,
    takes: (signals) => makesEntry({ signals }),
  },
  claims: {
    title: "claims",
    description:
      "New and revised claims; every correction, dispute or retraction of one; claims with a new id, divided or removed.",
    page: listPath("claims"),
    takes: (signals, kind) =>
      signals.includes("new-claim") ||
      (kind === "claims" &&
        (signals.includes("revised") || hasAny(signals, CORRECTIONS) || hasAny(signals, IDENTITY))),
  },
  corrections: {
    title: "corrections",
    description:
      "Claims that were corrected, disputed, superseded, retracted or reinstated; what was wrong about sources and entities; records that were removed.",
    page: RELEASES_PATH,
    takes: (signals) => hasAny(signals, CORRECTIONS) || signals.includes("removed"),
  },
  "follow-ups": {
    title: "follow-up reports",
    description:
      "Sources that refer to an earlier one, each as it enters the dataset; addresses of such sources that were found later; what was wrong about one.",
    page: FOLLOW_UPS_PATH,
    takes: (signals) => signals.includes("follow-up"),
  },
  sources: {
    title: "sources",
    description:
      "New sources; what was wrong or is new about one; addresses that were found, lost, restored, archived or lead to something else; sources with a new id, divided or removed.",
    page: listPath("sources"),
    takes: (signals, kind) =>
      signals.includes("new-source") ||
      hasAny(signals, LINKS) ||
      (kind === "sources" &&
        (hasAny(signals, CORRECTIONS) || signals.includes("revised") || hasAny(signals, IDENTITY))),
  },
  releases: {
    title: "releases",
    description: "One entry for each release of the dataset.",
    page: RELEASES_PATH,
    // It takes the entries of releases, and of no change.
    takes: () => false,
  },
} satisfies Readonly<Record<string, GeneralStreamRow>>;

export type GeneralStream = keyof typeof ROWS;

const GENERAL: Readonly<Record<GeneralStream, GeneralStreamRow>> = ROWS;

export const GENERAL_STREAMS: readonly GeneralStream[] = Object.keys(ROWS) as GeneralStream[];

export function isGeneral(id: string): id is GeneralStream {
  return Object.hasOwn(ROWS, id);
}

export function describeGeneral(id: GeneralStream): Stream {
  const { title, description, page } = GENERAL[id];
  return { id, title, description, page };
}

/** The general streams that take a change. */
export function generalStreams(kind: Kind, signals: readonly Signal[]): readonly GeneralStream[] {
  return GENERAL_STREAMS.filter((id) => GENERAL[id].takes(signals, kind));
}
