import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OutputFile } from "@claimwire/wire";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeOutput } from "./write-output.js";

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "claimwire-feed-"));
  folder = join(parent, "public");
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

function filesIn(at: string, below = ""): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? Object.entries(filesIn(join(at, entry.name), `${below}${entry.name}/`))
        : [[`${below}${entry.name}`, readFileSync(join(at, entry.name), "utf8")]],
    ),
  );
}

const FIRST: readonly OutputFile[] = [
  { path: "feeds/all.xml", text: "one" },
  { path: "feeds/claims/a.xml", text: "two" },
  { path: "feeds.opml", text: "ü" },
];

it("writes what it is given and counts it", () => {
  expect(writeOutput(FIRST, folder)).toEqual({ files: 3, changed: 3, bytes: 8 });
  expect(filesIn(folder)).toEqual({ "feeds/all.xml": "one", "feeds/claims/a.xml": "two", "feeds.opml": "ü" });
  expect(readdirSync(parent)).toEqual(["public"]);
});

it("leaves files alone whose bytes did not change, and takes away what is not in the new set", () => {
  writeOutput(FIRST, folder);
  const before = statSync(join(folder, "feeds/all.xml"));
  const second = [
    { path: "feeds/all.xml", text: "one" },
    { path: "feeds.opml", text: "new" },
  ];
  expect(writeOutput(second, folder)).toEqual({ files: 2, changed: 1, bytes: 6 });
  expect(filesIn(folder)).toEqual({ "feeds/all.xml": "one", "feeds.opml": "new" });
  const after = statSync(join(folder, "feeds/all.xml"));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

it("leaves the old set whole when making the new one fails", () => {
  writeOutput(FIRST, folder);
  function* failing(): Generator<OutputFile, void, undefined> {
    yield { path: "feeds/all.xml", text: "half" };
    throw new Error("1.0.0/claims/a/added cannot be published");
  }
  expect(() => writeOutput(failing(), folder)).toThrow("cannot be published");
  expect(filesIn(folder)).toEqual(Object.fromEntries(FIRST.map(({ path, text }) => [path, text])));
  expect(readdirSync(parent)).toEqual(["public"]);
});

it("goes on from where a writer was killed", () => {
  writeOutput(FIRST, folder);
  mkdirSync(`${folder}.next/feeds`, { recursive: true });
  writeFileSync(`${folder}.next/feeds/stray.xml`, "half");
  mkdirSync(`${folder}.old`);
  expect(writeOutput(FIRST, folder)).toMatchObject({ files: 3, changed: 0 });
  expect(readdirSync(parent)).toEqual(["public"]);
});

it("finds the old set again when a writer was killed between taking it away and putting the new one there", () => {
  writeOutput(FIRST, `${folder}.old`);
  expect(writeOutput(FIRST, folder)).toMatchObject({ changed: 0 });
  expect(readdirSync(parent)).toEqual(["public"]);
});

it.each(["../outside.xml", "/etc/outside.xml", ""])("refuses the path %j", (path) => {
  expect(() => writeOutput([{ path, text: "x" }], folder)).toThrow("lies outside the output");
});

it("refuses two files of one path", () => {
  expect(() => writeOutput([...FIRST, { path: "feeds.opml", text: "other" }], folder)).toThrow("EEXIST");
});
