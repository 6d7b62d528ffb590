import { setFlagsFromString } from "node:v8";
import { acquireLock } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { UserError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { limitIssues } from "./limit-issues.js";
import { progressLine } from "./progress-line.js";
import { runTrack, type TrackResult } from "./run-track.js";
import { findTrackFolder, readTrackSettings } from "./track-folder.js";

/**
 * V8 lets a heap grow to several times of what is in use before it collects it; a long history is read in half the memory
 * when it may only double.
 */
const HEAP_GROWTH = "--heap-growing-percent=100";

function summarise(
  { releases, version, records, entries, files }: TrackResult,
  out: string,
  isDry: boolean,
): string {
  if (releases === 0 && files === 0) return `Nothing new since ${version}; ${counted(records, "record")}.\n`;
  const made = `${counted(releases, "release")} up to ${version}, ${counted(records, "record")}, ${counted(entries, "entry", "entries")}`;
  return isDry ? `Would make ${made}.\n` : `${made}. ${out}/: ${counted(files, "file")} written.\n`;
}

export const track: Verb = defineVerb(
  new Command()
    .option("--since <commit>", "With what the ledger begins: a commit, a tag, or a day such as 2025-01-01.")
    .option("--out <folder>", "Where feeds, API and pages are written.", "public")
    .option("--dry-run", "Read and tell, and write neither ledger nor feeds."),
  async ({ root, progress }, { since, out, dryRun = false }) => {
    setFlagsFromString(HEAP_GROWTH);
    const config = readTrackSettings(root);
    const lock = await acquireLock(root, "claimwire track", "lock-track");
    if (lock.issue !== undefined) throw new UserError(lock.issue);
    const shown = progress("track");
    const started = Date.now();
    try {
      const result = await runTrack({
        root,
        config,
        out,
        since,
        dryRun,
        now: started,
        progress: (step) => shown.update(progressLine(step, (Date.now() - started) / 1000)),
      });
      shown.done();
      const { issues, ...rest } = result;
      const newest = result.titles.slice(0, 10).map((title) => `  ${title}`);
      const text = [summarise(result, out, dryRun), ...(newest.length > 0 ? ["Newest entries:\n"] : [])].join(
        "",
      );
      return {
        issues: limitIssues(issues),
        result: rest,
        text: newest.length > 0 ? `${text}${newest.join("\n")}\n` : text,
      };
    } finally {
      await lock.release();
    }
  },
  findTrackFolder,
);
