import { type LedgerDataset, type Release, replay, replaySteps } from "@claimwire/changes";
import { GENERAL_OPML_PATH, OPML_PATH } from "./addresses.js";
import { knownReleaseApi, updateNewestApi, updateReleaseApi } from "./api/render-api.js";
import { FeedPrinter } from "./feeds/feed-printer.js";
import { renderOpml } from "./feeds/opml.js";
import { Placements } from "./feeds/placements.js";
import { type KnownFiles, NOTHING_KNOWN, type UpdatedFile } from "./known-files.js";
import { ledgerKeys } from "./ledger-keys.js";
import type { OutputFile } from "./output-file.js";
import { tellWanted } from "./release-entries.js";
import { GENERAL_STREAMS, listStreams, type StreamId } from "./streams/stream.js";
import { Trail } from "./streams/trail.js";
import { plainDataset, type Told, toldDataset } from "./told.js";
import type { WireConfig } from "./wire-config.js";

/**
 * Every file of feeds and API, made from the ledger alone: one at a time, so that memory does not grow with the
 * history. The ledger must have been proved (`replay`); an empty one gives no files. Throws an Error that names the
 * change when an entry cannot be published.
 */
export function* renderWire(
  releases: readonly Release[],
  config: WireConfig,
): Generator<OutputFile, void, undefined> {
  const dataset = replay(releases, undefined, { verify: false });
  for (const { path, text } of updateWire({ releases, dataset }, config, NOTHING_KNOWN)) {
    if (text !== undefined) yield { path, text };
  }
}

/** A proved ledger, and what is known of it. */
export interface WireLedger {
  readonly releases: readonly Release[];
  /** That of the newest release. */
  readonly dataset: LedgerDataset;
  /** What an earlier run told of the oldest `count` releases. */
  readonly told?: { readonly count: number; readonly told: Told } | undefined;
}

/**
 * The same files, of which those that are known are not made again. The ledger is told twice: first where each entry
 * stands, which decides the documents, then, where they are not at hand, the entries of those that are to be printed.
 * Returns what the next run can go on from.
 */
export function* updateWire(
  { releases, dataset, told: earlier }: WireLedger,
  config: WireConfig,
  known: KnownFiles,
): Generator<UpdatedFile, Told | undefined, undefined> {
  const [first] = releases;
  const newest = releases.at(-1);
  if (first === undefined || newest === undefined) return undefined;
  const { records: names } = dataset;
  const streams = listStreams(ledgerKeys(releases));
  const printer = new FeedPrinter({ names, empty: first.released, config, known });
  const { count, told } = earlier ?? { count: 0, told: undefined };
  const trail = new Trail(told?.trail);
  const placements = told === undefined ? new Placements() : Placements.fromPlain(told.placements);
  yield* updateOlderApi(releases.slice(0, count), config, known);
  for (const step of replaySteps(releases.slice(count), told && toldDataset(told))) {
    yield* updateReleaseApi(step.release, step.after, config, known);
    // On top of earlier ones, the entries of further releases are all that is needed as a rule.
    for (const entry of tellWanted(step, trail, config, () => count > 0)) {
      printer.offer(entry);
      placements.add(entry);
    }
  }
  for (const stream of streams) {
    for (const document of placements.documents(stream, newest.released)) yield* printer.take(document);
  }
  yield* printWaiting(releases, config, printer);
  yield* updateNewestApi(releases, dataset, config, known);
  const opml = (ids: readonly StreamId[]): string => renderOpml(ids, names, newest.released, config);
  yield { path: GENERAL_OPML_PATH, text: opml(GENERAL_STREAMS) };
  yield { path: OPML_PATH, text: opml(streams) };
  return { placements: placements.toPlain(), trail: trail.toPlain(), dataset: plainDataset(dataset) };
}

/** The documents of releases that are told already: replayed only when one of them must be made again. */
function* updateOlderApi(
  releases: readonly Release[],
  config: WireConfig,
  known: KnownFiles,
): Generator<UpdatedFile, void, undefined> {
  const files = releases.map((release) => knownReleaseApi(release, known));
  if (files.every((one) => one !== undefined)) yield* files.flat();
  else
    for (const { release, after } of replaySteps(releases))
      yield* updateReleaseApi(release, after, config, known);
}

function* printWaiting(
  releases: readonly Release[],
  config: WireConfig,
  printer: FeedPrinter,
): Generator<UpdatedFile, void, undefined> {
  if (!printer.isWaiting) return;
  const trail = new Trail();
  for (const step of replaySteps(releases)) {
    for (const told of tellWanted(step, trail, config, printer.isWanted)) yield* printer.write(told);
    if (!printer.isWaiting) return;
  }
}
