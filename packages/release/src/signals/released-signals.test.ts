import { readdirSync, readFileSync } from "node:fs";
import { compareVersions, type ReplayStep, replaySteps } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import type { CauseCode, Signal } from "../codes.js";
import type { ClaimsRelease } from "../types.js";
import { ownFields } from "./follow-stubs.js";
import { signalsOf } from "./signals-of.js";

const FOLDER = new URL("../../../../data/releases/", import.meta.url);
const RELEASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as ClaimsRelease)
  .sort((a, b) => compareVersions(a.version, b.version));

/**
 * How many changes of each earlier release would mean something else today: until 1.8.0 what an old source cites was a
 * follow-up, an address that was found was none of a reader's business, and only claims were corrected.
 */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "1.1.0": { "follow-up → housekeeping": 1 },
  "1.2.0": { "follow-up → housekeeping": 1 },
  "1.3.1": {
    "housekeeping → source-located": 10,
    "source-archived → source-located, source-archived": 3,
  },
  "1.6.0": { "follow-up → housekeeping": 1 },
  "1.7.0": { "housekeeping → corrected": 27 },
};

function judgedOtherwise({
  release,
  before,
  after,
}: ReplayStep<Signal, CauseCode>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { signals, causes, ...difference } of release.changes) {
    const own = difference.fields && { ...difference, fields: ownFields(difference, before, after) };
    const now = signalsOf(own ?? difference, causes, before.get(difference.record)).join(", ");
    const way = `${signals.join(", ")} → ${now}`;
    if (now !== signals.join(", ")) counts[way] = (counts[way] ?? 0) + 1;
  }
  return counts;
}

describe("the signals of every released change", () => {
  it.each([...replaySteps(RELEASES)].map((step) => [step.release.version, step] as const))(
    "follow from its fields and causes in release %s",
    (version, step) => {
      expect(judgedOtherwise(step)).toEqual(OTHERWISE[version] ?? {});
    },
  );
});
