import { join, resolve } from "node:path";
import { renderRelease, replaySteps } from "@claimwire/ledger";
import { replaceFile, updateMirror } from "@claimwire/store";
import {
  type CommitGroup,
  type HistoryReader,
  type MadeStep,
  madeStep,
  type ReadStep,
  StaleState,
  TRACK_CONFIG_FILE,
  type TrackEntry,
  type TrackIssue,
  TrackOutput,
  type TrackRelease,
  trackIssue,
  wholeGroup,
} from "@claimwire/track";
import { UserError } from "../../shell/user-error.js";
import { type OpenMirror, type Start, StartFinder } from "./find-start.js";
import { firstCommit, groupHistory, openSource, unreachable } from "./git-history.js";
import { listVersions, prepareLedger, readReleases, trackReleaseFile } from "./track-folder.js";
import type { TrackOrders } from "./track-orders.js";
import {
  forgetOutput,
  loadOutput,
  mappingDigest,
  mirrorFolder,
  saveOutput,
  saveState,
  settingsDigest,
} from "./track-state.js";
import { checkOutput, isOutput, OutputWriter, restoreOutput } from "./write-output.js";

/** What a run came to. */
export interface TrackResult {
  readonly releases: number;
  readonly version: string | null;
  readonly records: number;
  readonly entries: number;
  /** Titles of the newest entries, newest first. */
  readonly titles: readonly string[];
  readonly files: number;
  readonly issues: readonly TrackIssue[];
}

/** Brings ledger and output up to date. */
export async function runTrack(orders: TrackOrders): Promise<TrackResult> {
  const { root, config, progress } = orders;
  if (!orders.dryRun) {
    const out = resolve(root, orders.out);
    checkOutput(out, orders.out);
    restoreOutput(out);
  }
  progress({ doing: "fetching the repository", releases: 0 });
  const mirror = await updateMirror(mirrorFolder(root), config.repository, root, config.branch);
  if (mirror.gitDir === undefined) throw unreachable(config.repository, mirror.problem, TRACK_CONFIG_FILE);
  const source = openSource(mirror.gitDir);
  try {
    return await new TrackRun(orders, { ...mirror, source }).run();
  } finally {
    source.close();
  }
}

class TrackRun {
  readonly #orders: TrackOrders;
  readonly #mirror: OpenMirror;
  readonly #issues: TrackIssue[] = [];
  readonly #titles: string[] = [];
  #made = 0;
  #entries = 0;

  constructor(orders: TrackOrders, mirror: OpenMirror) {
    this.#orders = orders;
    this.#mirror = mirror;
  }

  async run(): Promise<TrackResult> {
    const finder = new StartFinder(this.#orders, this.#mirror);
    try {
      return await this.#runFrom(await finder.resume());
    } catch (error) {
      if (!(error instanceof StaleState)) throw error;
      return this.#runFrom(await finder.rebuild());
    }
  }

  async #runFrom(start: Start): Promise<TrackResult> {
    const { root, config, dryRun, since } = this.#orders;
    const { gitDir, head } = this.#mirror;
    const { reader, tracker, resync } = start;
    this.#issues.push(...start.issues);
    const { output, writer } = await this.#openOutput(tracker.newest);
    if (resync !== undefined) {
      await this.#keep(tracker.take(resync.step, resync.group, resync.why), output, writer);
    }
    let { commit } = start;
    if (commit === undefined && since !== undefined) {
      const first = await firstCommit(gitDir, head, since);
      if (first !== undefined) {
        const group = wholeGroup(first);
        await this.#keep(tracker.take(await this.#read(reader, group, true), group), output, writer);
        commit = first.id;
      }
    }
    const { groups, issues } = await groupHistory(gitDir, head, commit, reader.globs, config);
    this.#issues.push(...issues);
    let from: number | undefined;
    for await (const group of groups) {
      from ??= group.end.time;
      const to = this.#orders.now / 1000;
      this.#orders.progress({ doing: "reading", at: group.end.time, from, to, releases: this.#made });
      await this.#keep(tracker.take(await this.#read(reader, group), group), output, writer);
      commit = group.end.id;
    }
    if (config.releases !== "tag") commit = head;
    const { newest } = tracker;
    if (newest === undefined) {
      const message = "No file that the settings name holds a record.";
      const fix = "Look at `files`, `format`, `each` and `id` in claimwire.track.yaml.";
      throw new UserError(...this.#issues, trackIssue("TRACK_NO_RECORDS", TRACK_CONFIG_FILE, message, fix));
    }
    if (!dryRun) {
      this.#orders.progress({ doing: "writing the feeds", releases: this.#made });
      if (this.#made > 0 || writer.isAnew) await writer.write(output.finish());
      writer.finish();
      const { version, digest } = newest;
      const { out } = this.#orders;
      saveOutput(root, { version, digest, settings: settingsDigest(config), out, output: output.state });
      const mapping = mappingDigest(config);
      saveState(root, {
        version,
        digest,
        commit: commit ?? "",
        mapping,
        reader: reader.state,
        stubs: [...tracker.stubs],
      });
    }
    return {
      releases: this.#made,
      version: newest.version,
      records: reader.size,
      entries: this.#entries,
      titles: this.#titles.toReversed(),
      files: writer.changed,
      issues: this.#issues,
    };
  }

  async #read(reader: HistoryReader, group: CommitGroup, whole = false): Promise<ReadStep> {
    const step = await reader.read(group, whole);
    this.#issues.push(...step.issues);
    return step;
  }

  /** Writes a release and takes it into the output. */
  async #keep(made: MadeStep | undefined, output: TrackOutput, writer: OutputWriter): Promise<void> {
    if (made === undefined) return;
    const { root, dryRun } = this.#orders;
    const { release } = made;
    const text = renderRelease(release);
    this.#made += 1;
    if (!dryRun) {
      if (this.#made === 1) {
        prepareLedger(root);
        forgetOutput(root);
      }
      replaceFile(join(root, trackReleaseFile(release.version)), [text], 0o644);
    }
    const tell = ({ title }: TrackEntry): void => {
      this.#entries += 1;
      this.#titles.push(title);
      if (this.#titles.length > 20) this.#titles.shift();
    };
    if (dryRun) output.tell(made, tell);
    else await writer.write(output.take(made, text, tell));
  }

  /** The output as the last run left it; or, when it is not known to be whole, made anew from the ledger. */
  async #openOutput(newest: TrackRelease | undefined) {
    const { root, config, out, dryRun } = this.#orders;
    const folder = resolve(root, out);
    const last = loadOutput(root);
    const isKnown =
      last !== undefined &&
      last.out === out &&
      last.settings === settingsDigest(config) &&
      last.version === newest?.version &&
      last.digest === newest?.digest &&
      isOutput(folder);
    // A dry run makes no folder anew: not even what an earlier run left beside it may go.
    const writer = new OutputWriter(folder, isKnown || dryRun ? "in place" : "anew");
    const output = new TrackOutput(config, writer.read, isKnown ? last.output : undefined);
    if (!isKnown && newest !== undefined && !dryRun) {
      this.#orders.progress({ doing: "making the feeds anew", releases: 0 });
      for (const { release, before, after } of replaySteps(readReleases(root, listVersions(root)))) {
        const made = madeStep(release as TrackRelease, before, after);
        await writer.write(output.take(made, renderRelease(release)));
      }
    }
    return { output, writer };
  }
}
