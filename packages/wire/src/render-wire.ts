import type { OutputFile } from "@claimwire/feeds";
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
import { updateNewestApi, updateReleaseApi } from "./api/render-api.js";
import { planEntries } from "./entries/release-entries.js";
import { GENERAL_STREAMS } from "./streams/general-streams.js";
import { ledgerKeys } from "./streams/ledger-keys.js";
import { describeStream, listStreams, type StreamId } from "./streams/stream.js";
import { groupStreams } from "./streams/stream-groups.js";
import { StreamHistory } from "./streams/stream-history.js";
import type { WireConfig } from "./wire-config.js";

/**
 * Renders every file of feeds and API from the ledger alone, one file at a time, so that memory does not grow with the
 * history. The ledger must have been proved (`replay`); an empty one gives no files. Throws an Error that names
 * the change when an entry cannot be published.
 */
export function* renderWire(
  releases: readonly ClaimsRelease[],
  config: WireConfig,
): Generator<OutputFile, void, undefined> {
  const dataset = replay(releases, undefined, { verify: false });
  for (const { path, text } of updateWire(releases, dataset, config, NOTHING_KNOWN)) {
    if (text !== undefined) yield { path, text };
  }
}

/**
 * Renders the same files, but not the text of those that are known. The ledger is replayed to plan the entries, which
 * decide the documents. If a document is not known, the ledger is replayed once more to write its entries. `dataset` is
 * that of the newest release.
 */
export function* updateWire(
  releases: readonly ClaimsRelease[],
  dataset: LedgerDataset,
  config: WireConfig,
  known: KnownFiles,
): Generator<UpdatedFile, void, undefined> {
  const [first] = releases;
  const newest = releases.at(-1);
  if (first === undefined || newest === undefined) return;
  const { records: names } = dataset;
  const streams = listStreams(ledgerKeys(releases));
  const printer = new FeedPrinter({ updatedWhenEmpty: first.released, config, known });
  const history = new StreamHistory();
  const placements = new Placements();
  for (const step of replaySteps(releases)) {
    yield* updateReleaseApi(step.release, step.after, config, known);
    for (const entry of planEntries(step, history, config, () => false)) placements.add(entry);
  }
  for (const id of streams) {
    const stream = describeStream(id, names);
    for (const document of placements.documents(stream, newest.released)) yield* printer.take(document);
  }
  yield* printWaiting(releases, config, printer);
  yield* updateNewestApi(releases, dataset, config, known);
  const opml = (scope: string, ids: readonly StreamId[]): string =>
    renderOpml(scope, groupStreams(ids, names), newest.released, config);
  yield { path: GENERAL_OPML_PATH, text: opml("general feeds", GENERAL_STREAMS) };
  yield { path: OPML_PATH, text: opml("all feeds", streams) };
}

/** Replays the ledger and writes the entries for which documents wait. */
function* printWaiting(
  releases: readonly ClaimsRelease[],
  config: WireConfig,
  printer: FeedPrinter,
): Generator<UpdatedFile, void, undefined> {
  if (!printer.isWaiting) return;
  const history = new StreamHistory();
  for (const step of replaySteps(releases)) {
    for (const entry of planEntries(step, history, config, printer.isWanted)) yield* printer.write(entry);
    if (!printer.isWaiting) return;
  }
}
