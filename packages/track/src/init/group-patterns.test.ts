import { expect, it } from "vitest";
import { FilePattern } from "../config/file-pattern.js";
import type { FileSource } from "../history/read-step.js";
import { FileShare } from "./file-share.js";
import { patternsOf } from "./group-patterns.js";

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

it("patternsOf leaves out by its name what stands in every folder beside more files than can be listed", () => {
  const own = many(30, (n) => many(10, (m) => `data/${n}/part${m}/value.json`)).flat();
  const beside = many(30, (n) => [`data/${n}/package.json`, `data/${n}/bower.json`]).flat();
  expect(patternsOf(own, [...own, ...beside, "data/0/deep/value.json.txt"])).toEqual(["data/*/*/*.json"]);
  const deep = many(30, (n) => `data/${n}/value.json`);
  const all = [...own, ...deep, ...beside, "package.json"];
  const patterns = patternsOf([...own, ...deep], all);
  expect(patterns).toEqual(["data/**/*.json", "!data/**/package.json", "!data/**/bower.json"]);
  const pattern = new FilePattern(patterns);
  expect(all.filter((path) => pattern.matches(path))).toEqual([...own, ...deep]);
});

it("patternsOf names every file of a small group among many others, and drops none of a large one", () => {
  const files = (count: number, name: string) => many(count, (n) => `data/${n}/${name}.json`);
  expect(
    patternsOf(files(3, "a"), [
      ...files(3, "a"),
      ...files(40, "b").map((path, n) => path.replace("b.", `b${n}.`)),
    ]),
  ).toEqual(files(3, "a"));
  const [half, other] = [files(600, "x"), files(600, "x")].map((all, side) =>
    all.filter((_, n) => (n % 20 === 0) === (side === 1)),
  );
  const pattern = new FilePattern(patternsOf(half ?? [], files(600, "x")));
  expect(files(600, "x").filter((path) => pattern.matches(path))).toEqual(half);
  expect(other).toHaveLength(30);
});

it("FileShare has about one of so many files, and those at every commit", async () => {
  const paths = many(4_000, (n) => `data/locale-${n % 200}/part-${n}.json`);
  const listed = paths.map((path) => ({ path, blob: "b" }));
  const source: FileSource = {
    read: async () => ({ size: 0 }),
    list: async () => listed,
    earlier: async () => [],
  };
  const share = new FileShare(10);
  const own = (await share.source(source).list("c")).map(({ path }) => path);
  expect(own.length).toBeGreaterThan(320);
  expect(own.length).toBeLessThan(480);
  const commit = { id: "c", time: 1, subject: "", body: "", changes: listed };
  const groups = (async function* () {
    yield { commits: [commit], end: commit };
  })();
  for await (const { commits } of share.groups(groups)) {
    expect(commits[0]?.changes.map(({ path }) => path)).toEqual(own);
  }
  expect(paths.filter((path) => new FileShare(0.2).has(path))).toEqual(paths);
});
