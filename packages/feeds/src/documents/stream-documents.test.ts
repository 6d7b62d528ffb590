import { TEST_CONFIG, walkChain } from "@claimwire/testing/feeds";
import fc from "fast-check";
import { expect, inject, it } from "vitest";
import type { Entry } from "../entry/entry.js";
import { entryId } from "../entry/entry.js";
import type { Stream } from "../stream.js";
import { StreamDocuments } from "./stream-documents.js";

const DAY = 86_400_000;
const START = Date.parse("2026-01-01T00:00:00Z");

/** The streams as the entries of a release name them. */
function streamsAt(release: number): readonly Stream[] {
  const named = `named ${Math.floor(release / 7)}`;
  return ["all", "some"].map((id) => ({ id, title: `${id}, ${named}`, description: `${named}.`, page: "" }));
}

function entryAt(release: number, index: number): Entry {
  const name = `${release}/${index}`;
  return {
    id: entryId("example.org,2026", name),
    published: `${new Date(START + release * DAY + index * 1000).toISOString().slice(0, 19)}Z`,
    title: `Entry ${name}`,
    summary: `Summary of ${name}`,
    html: `<p>${name} &amp; ]]&gt;</p>`,
    url: `https://example.org/${name}`,
    categories: [{ term: "things/a", label: "A" }],
    extension: { terms: ["things/a"], version: `${release}.0.0` },
  };
}

type Files = Map<string, string>;

/** Adds releases in runs, each of which reads what the last one wrote; `counts`: entries by release. */
function write(runs: readonly (readonly number[])[], onRun: (files: Files) => void = () => {}): Files {
  const files: Files = new Map();
  let release = 0;
  for (const run of runs) {
    const options = { config: TEST_CONFIG, updatedWhenEmpty: "2026-01-01T00:00:00Z" };
    const documents = new StreamDocuments({ ...options, read: (path) => files.get(path) });
    const made: Files = new Map();
    for (const count of run) {
      const streams = streamsAt(release);
      if (release === 0) documents.open(streams[0] as Stream);
      const entries = Array.from({ length: count }, (_, index) => {
        return [entryAt(release, index), index % 3 === 0 ? streams : streams.slice(0, 1)] as const;
      });
      const released = new Date(START + release * DAY + 3_600_000).toISOString();
      for (const { path, text } of documents.addRelease(entries, released)) made.set(path, text);
      release += 1;
    }
    for (const { path, text } of documents.finish()) made.set(path, text);
    for (const [path, text] of made) files.set(path, text);
    onRun(files);
  }
  return files;
}

const someRuns = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 25 }), {
  minLength: 1,
  maxLength: 4,
});

it("gives the same documents when releases are added in one run or in many", () => {
  fc.assert(
    fc.property(someRuns, (runs) => {
      expect(write(runs)).toEqual(write([runs.flat()]));
    }),
    { numRuns: inject("propertyRuns") / 10 },
  );
});

it.each([".xml", ".atom", ".json"])(
  "has every entry in exactly one %s document of the chain",
  (extension) => {
    const runs = [Array(40).fill(5) as number[], Array(60).fill(3) as number[]];
    const files = write(runs);
    const pages = walkChain(files, "all", extension);
    expect(pages.length).toBeGreaterThan(3);
    const ids = pages.flatMap((page) => page.ids);
    expect(ids).toHaveLength(380);
    expect(new Set(ids).size).toBe(380);
  },
);

it("never seals an entry of the last thirty days, nor changes what is sealed but for the link to the next", () => {
  let sealed = new Map<string, string>();
  write([Array(35).fill(8) as number[], [300], [1], Array(40).fill(1) as number[]], (files) => {
    const archives = new Map([...files].filter(([path]) => /archive\/all\/\d+\.json$/.test(path)));
    for (const [path, text] of sealed) expect(archives.get(path)).toBe(text);
    sealed = archives;
    const open = JSON.parse(files.get("feeds/all.json") ?? "") as { items: { date_published: string }[] };
    const newest = Date.parse(open.items[0]?.date_published ?? "");
    const kept = open.items.filter(({ date_published }) => newest - Date.parse(date_published) < 29 * DAY);
    const all = [...files].filter(([path]) => path.endsWith(".json") && path.includes("/all"));
    const young = all
      .flatMap(([, text]) => (JSON.parse(text) as typeof open).items)
      .filter(({ date_published }) => newest - Date.parse(date_published) < 29 * DAY);
    expect(kept.length).toBe(young.length);
  });
});
