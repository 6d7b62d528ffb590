import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { apply } from "./compare/apply.js";
import { compare } from "./compare/compare.js";
import { canonicalJson } from "./digest/canonical-json.js";
import { digestRecords, recordDigest } from "./digest/record-digest.js";
import { releaseDigest, summaryDigest } from "./digest/release-digest.js";
import { sha256Hex } from "./digest/sha256.js";
import { buildTrie, rootOf } from "./digest/trie.js";
import { withhold } from "./digest/withhold.js";
import { makeRelease } from "./release-file/make-release.js";
import { checkRendering, parseRelease } from "./release-file/parse-release.js";
import { replay } from "./replay/replay.js";
import type { JsonObject, Release } from "./types.js";

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
}

function blocksOf(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, body]) => body as string,
  );
}

describe("docs/ledger.md", () => {
  const page = read("../../docs/ledger.md");
  const blocks = blocksOf(page, "json");
  const [first, second, dataset, third, fourth, merged, hiddenNote, vectors] = blocks as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const { records, summaries, datasets } = JSON.parse(vectors) as {
    records: { record: JsonObject; canonical: string; digest: string }[];
    summaries: { summary: string; canonical: string; digest: string }[];
    datasets: { keys: string[]; root: string }[];
  };

  it.each(records)("has a true vector of the record $canonical", ({ record, canonical, digest }) => {
    expect(canonicalJson(record)).toBe(canonical);
    expect(recordDigest(record)).toBe(digest);
  });

  it.each(summaries)("has a true vector of the summary $canonical", ({ summary, canonical, digest }) => {
    expect(canonicalJson(summary)).toBe(canonical);
    expect(summaryDigest({ summary })).toBe(digest);
  });

  it.each(datasets)("has a true vector of the dataset $keys", ({ keys, root }) => {
    expect(rootOf(buildTrie(new Map(keys.map((key) => [key, sha256Hex(key)]))))).toBe(root);
  });

  it("has vectors, also of keys whose digests begin alike", () => {
    expect(datasets.map(({ keys }) => keys.length)).toEqual([0, 1, 2, 2, 3, 2]);
    expect(["claims/33", "claims/39"].map((key) => sha256Hex(key).slice(0, 3))).toEqual(["88b", "88b"]);
    expect(records.length).toBeGreaterThan(4);
  });

  it.each([
    ["format 1", [first, second], [1, 1], dataset],
    ["format 2", [first, second, third, fourth], [1, 1, 2, 2], merged],
  ])("has an example in %s that replays to what it says", (_, texts, formats, wanted) => {
    const releases = texts.map((text, i) => {
      const file = `data/releases/1.${i}.0.json`;
      const { release, issues } = parseRelease(text, file);
      expect(issues).toEqual([]);
      expect(checkRendering(text, release as Release, file)).toEqual([]);
      return release as Release;
    });
    const replayed = replay(releases);
    expect(replayed.issues).toEqual([]);
    expect(Object.fromEntries(replayed.records)).toEqual(JSON.parse(wanted));
    expect(releases.map(({ format }) => format)).toEqual(formats);
  });

  it("has an example of a withheld summary that keeps the digest", () => {
    const release = JSON.parse(fourth) as Release;
    const hidden = withhold(release, new Set(), new Set(release.notes.map(({ name }) => name)));
    expect(hidden.notes).toEqual([JSON.parse(hiddenNote)]);
    expect(releaseDigest(hidden)).toBe(release.digest);
  });

  it("names every field of a release and of a change", () => {
    const releases = [second, third].map((text) => JSON.parse(text) as Release);
    const names = [
      ...releases.flatMap((release) => Object.keys(release)),
      ...releases.flatMap(({ changes }) => changes.flatMap((change) => Object.keys(change))),
      "bundle",
      "content",
      "after",
    ];
    for (const name of names) expect(page, name).toMatch(new RegExp(`\\| \`${name}[\`.]`));
  });
});

describe("README.md", () => {
  it("has an example that runs and prints what it says", () => {
    const [code = ""] = blocksOf(read("README.md"), "js");
    const wanted = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => comment);
    const listed = code.match(/^\/\/ \[\n(?:\/\/ .*\n)*\/\/ \]/m)?.[0].replaceAll(/^\/\/ ?/gm, "");
    const printed: unknown[][] = [];
    const body = code.replace(/^import .*\n/m, "");
    const console = { log: (...values: unknown[]) => printed.push(values) };
    new Function("apply", "compare", "digestRecords", "makeRelease", "replay", "console", body)(
      apply,
      compare,
      digestRecords,
      makeRelease,
      replay,
      console,
    );
    expect(printed[0]).toEqual([new Function(`return ${listed}`)()]);
    expect(printed.slice(1).map((values) => values.map((value) => JSON.stringify(value)).join(" "))).toEqual(
      wanted,
    );
  });
});
