import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import type { Mapping } from "../config/track-config.js";
import { RecordReader, type TrackedRecord } from "./read-records.js";

const VERSIONS = 30;
const LINES = 8_000;

/** Versions of a file of which each has one record of its own, in the place of another. */
function versionOf(format: Mapping["format"], version: number): string {
  const lines = Array.from({ length: LINES }, (_, n) => {
    const name = `record-${n}-${n === version ? "changed" : "as-it-was"}.example.org`;
    return format === "lines" ? name : `${n},${name}`;
  });
  return format === "lines" ? lines.join("\n") : `id,value\n${lines.join("\n")}`;
}

it.each<Mapping["format"]>(["lines"])(
  "RecordReader keeps no version of a file of %s in memory for a record that is as it was then",
  (format) => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const reader = new RecordReader(
      { kind: "names", files: ["names"], format, each: "", id: ["/value"] },
      {},
    );
    const kept: (TrackedRecord | undefined)[] = [];
    const read = (version: number): void => {
      const found = reader.read("names", Buffer.from(versionOf(format, version)));
      if (found.problem !== undefined) throw new Error(found.reason);
      kept.push(found.records.get(`names/record-${version}-changed.example.org`));
    };
    read(0);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let version = 1; version < VERSIONS; version += 1) read(version);
    collect();
    expect(kept).not.toContain(undefined);
    const versions = (VERSIONS * versionOf(format, 0).length) / 2;
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(versions);
  },
);
