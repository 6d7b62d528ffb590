import { describe, expect, it } from "vitest";
import {
  buildTrie,
  checkRendering,
  datasetAt,
  digestRecords,
  historyOf,
  isWithheld,
  parseRelease,
  type Release,
  renderRelease,
  replay,
  rootOf,
  withhold,
} from "./index.js";
import { aLedger } from "./test-support/a-ledger.js";
import type { JsonObject, PlainRecords } from "./types.js";

/** Materials are plain values, spans are told apart by their name. */
const LIST_KEYS = { "bridges/materials": [], "bridges/spans": ["name"], "bridges/to": [] };

const north = (opened: string): JsonObject => ({
  opened,
  materials: ["steel", "stone"],
  spans: [{ name: "main", metres: 503 }],
});
const SOUTH: JsonObject = { opened: "1964", materials: ["concrete"] };
const QUAY: JsonObject = { kind: "moved", to: "quay" };

function bridges(records: Record<string, JsonObject>): PlainRecords {
  return new Map(Object.entries(records).map(([id, record]) => [`bridges/${id}`, record]));
}

/** Two bridges; one is corrected; the other gets a new id; the first is split into its two decks. */
const DATASETS = [
  bridges({ north: north("1931"), south: SOUTH }),
  bridges({ north: north("1932"), south: SOUTH }),
  bridges({ north: north("1932"), quay: SOUTH, south: QUAY }),
  bridges({
    lower: { opened: "1932" },
    north: { kind: "split", to: ["lower", "upper"] },
    quay: SOUTH,
    south: QUAY,
    upper: { opened: "1962" },
  }),
];
const LEDGER = aLedger(DATASETS, LIST_KEYS);
const TEXTS = LEDGER.map(renderRelease);

function read(texts: readonly string[]): readonly Release[] {
  return texts.map((text, index) => {
    const file = `${index + 1}.0.0.json`;
    const { release, issues } = parseRelease(text, file);
    expect(issues).toEqual([]);
    expect(checkRendering(text, release as Release, file)).toEqual([]);
    return release as Release;
  });
}

describe("a ledger of bridges", () => {
  it("replays from its files to every dataset that it was made of", () => {
    const releases = read(TEXTS);
    expect(releases).toEqual(LEDGER);
    expect(releases.flatMap(({ changes }) => changes.map(({ id }) => id))).toEqual([
      "1.0.0/bridges/north/added",
      "1.0.0/bridges/south/added",
      "2.0.0/bridges/north/edited",
      "3.0.0/bridges/south/moved",
      "4.0.0/bridges/north/split",
    ]);
    for (const [index, dataset] of DATASETS.entries()) {
      const replayed = replay(releases, `${index + 1}.0.0`);
      expect(replayed.issues).toEqual([]);
      expect(replayed.records).toEqual(dataset);
      expect(datasetAt(releases, `${index + 1}.0.0`)?.records).toEqual(dataset);
    }
  });

  it("names the digests of the records that it leads to", () => {
    for (const [index, dataset] of DATASETS.entries()) {
      const digests = digestRecords(dataset, LIST_KEYS);
      expect(replay(LEDGER, `${index + 1}.0.0`).digests).toEqual(digests);
      expect(LEDGER[index]?.target).toEqual({
        dataset: rootOf(buildTrie(digests)),
        counts: { bridges: dataset.size },
      });
    }
  });

  it("names the release in which a year was altered afterwards", () => {
    const altered = TEXTS.map((text) => text.replace('"after": "1932"', '"after": "1933"'));
    expect(altered.map((text, index) => text === TEXTS[index])).toEqual([true, false, true, true]);
    const { issues } = replay(read(altered));
    expect(issues.map(({ code, at }) => [code, at.file])).toEqual([
      ["CHANGE_DIGEST", "2.0.0.json"],
      ["RELEASE_DIGEST", "2.0.0.json"],
    ]);
  });

  it("tells the history of a bridge under each of its ids", () => {
    const idsOf = (key: string): string[] => historyOf(LEDGER, key).map(({ change }) => change.id);
    expect(idsOf("bridges/quay")).toEqual(["1.0.0/bridges/south/added", "3.0.0/bridges/south/moved"]);
    expect(idsOf("bridges/south")).toEqual(idsOf("bridges/quay"));
    expect(idsOf("bridges/upper")).toEqual([
      "1.0.0/bridges/north/added",
      "2.0.0/bridges/north/edited",
      "4.0.0/bridges/north/split",
    ]);
  });

  it("still adds up when the content of a bridge is withheld", () => {
    const withheld = LEDGER.map((release) => withhold(release, new Set(["bridges/south", "bridges/quay"])));
    const { issues, records, digests } = replay(withheld);
    expect(issues).toEqual([]);
    expect(digests).toEqual(replay(LEDGER).digests);
    expect(records.has("bridges/quay")).toBe(false);
    expect(withheld[0]?.changes.map(isWithheld)).toEqual([false, true]);
  });
});
