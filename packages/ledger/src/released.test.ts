import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRendering, parseRelease } from "./release-file/parse-release.js";
import { compareVersions } from "./release-file/version.js";
import { replay } from "./replay/replay.js";
import type { Release } from "./types.js";

const FOLDER = new URL("../../../data/releases/", import.meta.url);
const RELEASES = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(new URL(file, FOLDER), "utf8");
  return { file, text, ...parseRelease(text, file) };
});

describe("the releases of the dataset", () => {
  it.each(RELEASES)("are read and rendered to the byte: $file", ({ file, text, release, issues }) => {
    expect(issues).toEqual([]);
    expect(checkRendering(text, release as Release, file)).toEqual([]);
  });

  it("have the digests, ids and times that they were published with", () => {
    const releases = RELEASES.map(({ release }) => release as Release);
    releases.sort((a, b) => compareVersions(a.version, b.version));
    expect(releases.filter(({ format }) => format === 1).map(({ version }) => version)).toEqual([
      "1.0.0",
      "1.1.0",
      "1.2.0",
      "1.3.0",
      "1.3.1",
      "1.4.0",
      "1.5.0",
      "1.6.0",
      "1.7.0",
      "1.7.1",
      "1.8.0",
    ]);
    expect(replay(releases).issues).toEqual([]);
    expect(releases.find(({ version }) => version === "1.8.0")?.digest).toBe(
      "e6d805f772c936af2919885b0ffc129e50e8eca557f0562aa64894964e8f7c06",
    );
  });
});
