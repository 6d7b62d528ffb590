import { readdirSync, readFileSync } from "node:fs";
import { compareVersions, replaySteps } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import type { ClaimsRelease } from "../types.js";
import { signalsOf } from "./signals-of.js";

const FOLDER = new URL("../../../../data/releases/", import.meta.url);
const RELEASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as ClaimsRelease)
  .sort((a, b) => compareVersions(a.version, b.version));

describe("the signals of every released change", () => {
  it.each([...replaySteps(RELEASES)].map((step) => [step.release.version, step] as const))(
    "follow from its fields and causes in release %s",
    (_version, { release, before }) => {
      for (const { signals, causes, ...difference } of release.changes) {
        expect(signalsOf(difference, causes, before.get(difference.record)), difference.id).toEqual(signals);
      }
    },
  );
});
