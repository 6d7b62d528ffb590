import type { FeedConfig, OutputFile } from "@claimwire/feeds";
import {
  FeedPrinter,
  GENERAL_OPML_PATH,
  type KnownFiles,
  NOTHING_KNOWN,
  OPML_PATH,
  Placements,
  renderOpml,
  type UpdatedFile,
} from "@claimwire/feeds";
import { type LedgerDataset, replay, replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { knownReleaseApi, updateNewestApi, updateReleaseApi } from "./api/render-api.js";
import { tellWanted } from "./entries/release-entries.js";
import { ledgerKeys } from "./streams/ledger-keys.js";
import { describeStream, GENERAL_STREAMS, listStreams, type StreamId } from "./streams/stream.js";
import { groupStreams } from "./streams/stream-groups.js";
import { StreamHistory } from "./streams/stream-history.js";
import { plainDataset, type Told, toldDataset } from "./told.js";

/**
 * Every file of feeds and API, made from the ledger alone: one at a time, so that memory does not grow with the
 * history. The ledger must have been proved (`replay`); an empty one gives no files. Throws an Error that names the
 * change when an entry cannot be published.
 */
export function* renderWire(
  releases: readonly ClaimsRelease[],
  config: FeedConfig,
): Generator<OutputFile, void, undefined> {
  const dataset = replay(releases, undefined, { verify: false });
  for (const { path, text } of updateWire({ releases, dataset }, config, NOTHING_KNOWN)) {
    if (text !== undefined) yield { path, text };
  }
}

/** A proved ledger, and what is known of it. */
export interface WireLedger {
  readonly releases: readonly ClaimsRelease[];
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
  config: FeedConfig,
  known: KnownFiles,
): Generator<UpdatedFile, Told | undefined, undefined> {
  const [first] = releases;
  const newest = releases.at(-1);
  if (first === undefined || newest === undefined) return undefined;
  const { records: names } = dataset;
  const streams = listStreams(ledgerKeys(releases));
  const printer = new FeedPrinter({
    describe: (id) => describeStream(id as StreamId, names),
    empty: first.released,
    config,
    known,
  });
  const { count, told } = earlier ?? { count: 0, told: undefined };
  const history = new StreamHistory(told?.history);
  const placements = told === undefined ? new Placements() : Placements.fromPlain(told.placements);
  yield* updateOlderApi(releases.slice(0, count), config, known);
  for (const step of replaySteps(releases.slice(count), told && toldDataset(told))) {
    yield* updateReleaseApi(step.release, step.after, config, known);
    // On top of earlier ones, the entries of further releases are all that is needed as a rule.
    for (const entry of tellWanted(step, history, config, () => count > 0)) {
      printer.offer(entry);
      placements.add(entry);
    }
  }
  for (const stream of streams) {
    for (const document of placements.documents(stream, newest.released)) yield* printer.take(document);
  }
  yield* printWaiting(releases, config, printer);
  yield* updateNewestApi(releases, dataset, config, known);
  const opml = (scope: string, ids: readonly StreamId[]): string =>
    renderOpml(scope, groupStreams(ids, names), newest.released, config);
  yield { path: GENERAL_OPML_PATH, text: opml("general feeds", GENERAL_STREAMS) };
  yield { path: OPML_PATH, text: opml("all feeds", streams) };
  return { placements: placements.toPlain(), history: history.toPlain(), dataset: plainDataset(dataset) };
}

/** The documents of releases that are told already: replayed only when one of them must be made again. */
function* updateOlderApi(
  releases: readonly ClaimsRelease[],
  config: FeedConfig,
  known: KnownFiles,
): Generator<UpdatedFile, void, undefined> {
  const files = releases.map((release) => knownReleaseApi(release, known));
  if (files.every((one) => one !== undefined)) yield* files.flat();
  else
    for (const { release, after } of replaySteps(releases))
      yield* updateReleaseApi(release, after, config, known);
}

function* printWaiting(
  releases: readonly ClaimsRelease[],
  config: FeedConfig,
  printer: FeedPrinter,
): Generator<UpdatedFile, void, undefined> {
  if (!printer.isWaiting) return;
  const history = new StreamHistory();
  for (const step of replaySteps(releases)) {
    for (const told of tellWanted(step, history, config, printer.isWanted)) yield* printer.write(told);
    if (!printer.isWaiting) return;
  }
}
