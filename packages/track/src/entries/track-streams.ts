import type { Stream } from "@claimwire/feeds";
import { SUBSCRIBE_PATH } from "@claimwire/feeds";
import type { JsonObject } from "@claimwire/ledger";
import { splitKey, type TrackChange, type TrackSignal } from "../changes/track-signal.js";
import type { TrackConfig } from "../config/track-config.js";
import { fileName } from "../output/file-name.js";
import { titleOf, valuesOf } from "./told-record.js";

/** A stream that is not of one record or one value. */
interface GeneralStream extends Stream {
  readonly takes: (signals: readonly TrackSignal[]) => boolean;
}

const CORRECTIONS: readonly TrackSignal[] = ["retracted", "corrected", "reinstated"];
const REMOVALS: readonly TrackSignal[] = ["removed", "retracted"];

/** The streams of every tracked repository; entries of releases go to `releases` alone. */
export const GENERAL_TRACK_STREAMS: readonly GeneralStream[] = [
  {
    id: "all",
    title: "all changes",
    description: "Every change of every record that readers are told of.",
    page: SUBSCRIBE_PATH,
    takes: () => true,
  },
  {
    id: "corrections",
    title: "corrections",
    description: "Values that were replaced or taken out, retractions, and what was taken back of them.",
    page: SUBSCRIBE_PATH,
    takes: (signals) => signals.some((signal) => CORRECTIONS.includes(signal)),
  },
  {
    id: "removals",
    title: "removals",
    description: "Records that were removed or retracted.",
    page: SUBSCRIBE_PATH,
    takes: (signals) => signals.some((signal) => REMOVALS.includes(signal)),
  },
  {
    id: "releases",
    title: "releases",
    description: "One entry a release, with a list of its changes.",
    page: SUBSCRIBE_PATH,
    takes: () => false,
  },
];

/** The streams that take bundles in place of their members. */
export function takesBundles(stream: Stream): boolean {
  return GENERAL_TRACK_STREAMS.some(({ id }) => id === stream.id) || stream.id.startsWith("by/");
}

/** The stream of one record. */
export function recordStream(key: string, title: string): Stream {
  const [kind, id] = splitKey(key);
  return {
    id: `records/${kind}/${fileName(id)}`,
    title,
    description: `Every change of ${title} that readers are told of.`,
    page: SUBSCRIBE_PATH,
  };
}

/** The stream of one value of a field. */
export function valueStream(field: string, value: string): Stream {
  return {
    id: `by/${fileName(field)}/${fileName(value)}`,
    title: `${field} ${value}`,
    description: `Every change of records with ${field} ${value}.`,
    page: SUBSCRIBE_PATH,
  };
}

/** The streams that take a change; those of values before and after it, so that a correction reaches both. */
export function streamsOf(
  change: TrackChange,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  successor: string | undefined,
  config: TrackConfig,
): Stream[] {
  const general = GENERAL_TRACK_STREAMS.filter(({ takes }) => takes(change.signals));
  const ofValues = config.streams.flatMap((field) =>
    [...new Set([...valuesOf(before, field), ...valuesOf(after, field)])].map((value) =>
      valueStream(field, value),
    ),
  );
  if (!config.feeds.records) return [...general, ...ofValues];
  const keys = [change.record, ...(successor === undefined ? [] : [successor])];
  return [
    ...general,
    ...ofValues,
    ...keys.map((key) => recordStream(key, titleOf(key, after ?? before, config))),
  ];
}
