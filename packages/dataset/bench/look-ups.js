// A thousand look-ups by entity over 100,000 claims, the making of the index included, against as many filters.
// Run after a build:  node bench/run.js dataset
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureApart } from "../../../bench/measure-apart.js";
import { processorTime } from "../../../bench/processor-time.js";
import { makeReport } from "../../../bench/report.js";
import { openDataset } from "../.build/open-dataset.js";
import { generateRecords } from "./generate-records.js";

const ROUNDS = 5;
const CLAIMS = 100_000;
/** Filters take so long that only one in so many is made. */
const FILTERED = 20;

function writeData(path) {
  const data = Object.fromEntries(
    ["claims", "sources", "entities", "topics"].map((kind) => [
      kind,
      { records: [], stubs: [], withheld: [] },
    ]),
  );
  for (const [key, record] of generateRecords(Math.ceil(CLAIMS / 0.53))) {
    const [kind, id] = key.split("/");
    data[kind].records.push({ kind, id, ...record });
  }
  writeFileSync(path, JSON.stringify(data));
}

function timed(work) {
  const start = processorTime();
  const found = work();
  return { time: processorTime() - start, found };
}

/** One process: the records parsed as the package parses them, nothing warm, then look-ups and filters. */
function measure(path) {
  const data = JSON.parse(readFileSync(path, "utf8"));
  const asked = data.entities.records.slice(0, 1_000).map(({ id }) => id);
  globalThis.gc();
  const { claimsAbout, claims } = openDataset(data, { release: {}, times: {} });
  const looked = timed(() => asked.map((id) => claimsAbout(id).length));
  const some = asked.filter((_, at) => at % FILTERED === 0);
  const filtered = timed(() =>
    some.map((id) => claims.filter((claim) => claim.about?.some(({ entity }) => entity === id)).length),
  );
  const same = filtered.found.every((length, at) => length === looked.found[at * FILTERED]);
  if (!same) throw new Error("The look-ups do not find what the filters find.");
  return (filtered.time * FILTERED) / looked.time;
}

const [, , given] = process.argv;
if (given === undefined) {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-bench-"));
  try {
    const path = join(folder, "data.json");
    writeData(path);
    const ratios = Array.from({ length: ROUNDS }, () => measureApart(import.meta.url, path)).sort(
      (a, b) => a - b,
    );
    const { add, print } = makeReport();
    const name = "1,000 look-ups over 100,000 claims, times faster than filters";
    add(name, ratios[Math.floor(ROUNDS / 2)], { atLeast: 50 });
    print();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  console.log(measure(given));
}
