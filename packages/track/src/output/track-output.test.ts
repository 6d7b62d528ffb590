import { type JsonObject, LedgerEnd, recordDigest, renderRelease } from "@claimwire/ledger";
import { expect, it } from "vitest";
import { wholeGroup } from "../commits/group-commits.js";
import { parseTrackConfig } from "../config/parse-track-config.js";
import type { TrackConfig } from "../config/track-config.js";
import { type MadeStep, Tracker, type TrackLedgerEnd } from "../history/tracker.js";
import { TRACK_API_INDEX } from "./api-paths.js";
import { TrackOutput } from "./track-output.js";

const { config } = parseTrackConfig(`repository: .
releases: day
records:
  things: { files: "*.json", format: json, id: /id, title: "{name}" }
streams: [group]
feeds: { title: Things, baseUrl: "https://feeds.example", tagAuthority: "feeds.example,2026:things" }
`);

/** Releases three days apart, in each of which four of five things change, and at times their names. */
function makeSteps(settings: TrackConfig, count: number): MadeStep[] {
  const tracker = new Tracker(settings, new LedgerEnd() as TrackLedgerEnd, new Map(), 2e9);
  const held = new Map<string, JsonObject>();
  return Array.from({ length: count }, (_, index) => {
    const changes = [0, 1, 2, 3]
      .map((skip) => (index + skip) % 5)
      .map((n) => {
        const key = `things/${n}`;
        const record = {
          group: `g${index % 2}`,
          id: `${n}`,
          name: `Thing ${n} of ${Math.floor(index / 9)}`,
          size: index,
        };
        const before = held.get(key);
        held.set(key, record);
        const sideOf = (side: JsonObject) => ({ digest: recordDigest(side), record: side });
        return { key, before: before && sideOf(before), after: sideOf(record) };
      });
    const step = { changes, commits: new Map(), wholeFiles: new Set<string>(), issues: [] };
    const made = tracker.take(
      step,
      wholeGroup({ id: `${index}`.padStart(40, "0"), time: 1.7e9 + index * 3 * 86_400 }),
    );
    if (made === undefined) throw new Error("Every release changes something.");
    return made;
  });
}

/** The files of an output that lets go of what it holds when it is more than so many characters. */
function write(settings: TrackConfig, steps: readonly MadeStep[], heldAtMost?: number): Map<string, string> {
  const files = new Map<string, string>();
  const output = new TrackOutput(settings, (path) => files.get(path), undefined, heldAtMost);
  for (const step of steps) {
    for (const { path, text } of output.take(step, renderRelease(step.release))) files.set(path, text);
  }
  for (const { path, text } of output.finish()) files.set(path, text);
  return files;
}

it("TrackOutput gives the same files however much of the history it holds at once", () => {
  if (config === undefined) throw new Error("The settings are valid.");
  const steps = makeSteps(config, 28);
  const files = write(config, steps);
  expect(files.has("feeds/archive/all/1.json")).toBe(true);
  expect(JSON.parse(files.get("feeds/records/things/3.json") ?? "").title).toBe("Things: Thing 3 of 3");
  expect(write(config, steps, 20_000)).toEqual(files);
});

it("TrackOutput names the newest hundred releases in its index, the newest first", () => {
  if (config === undefined) throw new Error("The settings are valid.");
  const steps = makeSteps(config, 104);
  const { releases } = JSON.parse(write(config, steps).get(TRACK_API_INDEX) ?? "");
  const versions = steps.map(({ release }) => release.version).reverse();
  expect(releases.map(({ version }: { version: string }) => version)).toEqual(versions.slice(0, 100));
});
