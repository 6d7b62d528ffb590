/** @module-tag process */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildTrie, replay, rootOf, updateTrie } from "@claimwire/ledger";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimwireJson } from "../../test-support/claimwire.js";
import { type TrackedRepo, trackedRepo, YAML_THINGS } from "../../test-support/tracked-repo.js";
import { readReleases, readTrackRelease } from "./track-folder.js";

const SQL = /```sql\n([\s\S]*?)```/.exec(
  readFileSync(new URL("../../../../../docs/scale.md", import.meta.url), "utf8"),
)?.[1];
const [FROM, TO] = ["1.0.0", "2.0.0"];

/** A row of the answer, as far as the proof needs it. */
interface Row {
  readonly key: string;
  readonly op: string;
  readonly digest_after: string | null;
}

let tracked: TrackedRepo;
beforeAll(async () => {
  tracked = trackedRepo();
  tracked.settle(YAML_THINGS);
  const thing = (n: number, value: number): string => `name: "it's ${n}"\nvalue: ${value}\n`;
  const all = Array.from({ length: 120 }, (_, n) => [`things/t${n}.yaml`, thing(n, 1)] as const);
  tracked.write("Begin", Object.fromEntries(all));
  tracked.repo.remove("things/t7.yaml");
  tracked.repo.remove("things/t8.yaml");
  tracked.write("Go on", { "things/t5.yaml": thing(5, 2), "things/new.yaml": "name: New\n" });
  await tracked.track();
  expect(await claimwireJson(tracked.folder, ["track", "export", "--parquet", FROM, TO])).toMatchObject({
    ok: true,
  });
});
afterAll(() => tracked.cleanUp());

const snapshot = (version: string): string => join(tracked.folder, "snapshots", `${version}.parquet`);

/** Whether an answer leads from one release to the other: the root says so, and the ledger tells the same changes. */
function prove(rows: readonly Row[]): void {
  const { digests } = replay([...readReleases(tracked.folder, [FROM])]);
  const changed = new Map(rows.map(({ key, digest_after }) => [key, digest_after]));
  const target = readTrackRelease(tracked.folder, TO);
  expect(rootOf(updateTrie(buildTrie(digests), changed))).toBe(target.target.dataset);
  const told = target.changes.map(({ record, op }) => `${record} ${op}`);
  expect(rows.map(({ key, op }) => `${key} ${op}`).sort()).toEqual(told);
  expect(rows.length).toBe(4);
  const [first, ...others] = rows;
  expect(first).toBeDefined();
  expect(
    rootOf(updateTrie(buildTrie(digests), new Map(others.map((row) => [row.key, row.digest_after])))),
  ).not.toBe(target.target.dataset);
}

async function openDuckdb() {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const files = { base: snapshot(FROM), target: snapshot(TO) };
  for (const [name, file] of Object.entries(files)) {
    await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet('${file}')`);
  }
  return connection;
}

describe("the comparison of docs/scale.md", () => {
  it("gives the changes of a release on DuckDB, which the root proves", async () => {
    const connection = await openDuckdb();
    prove((await connection.runAndReadAll(SQL ?? "")).getRowObjectsJson() as unknown as Row[]);
  });

  const hasSqlite = spawnSync("sqlite3", ["--version"]).status === 0;
  it.skipIf(!hasSqlite)("gives the same on sqlite3 (skipped where it is not installed)", async () => {
    const connection = await openDuckdb();
    const script = [];
    for (const name of ["base", "target"]) {
      script.push(
        `CREATE TABLE ${name} (place TEXT PRIMARY KEY, key TEXT, digest TEXT, body TEXT) WITHOUT ROWID;`,
      );
      for (const row of (await connection.runAndReadAll(`SELECT * FROM ${name}`)).getRowsJson()) {
        const values = row.map((value) =>
          value === null ? "NULL" : `'${String(value).replaceAll("'", "''")}'`,
        );
        script.push(`INSERT INTO ${name} VALUES (${values.join(", ")});`);
      }
    }
    const input = `.mode json\n${script.join("\n")}\n${SQL};\n`;
    prove(JSON.parse(execFileSync("sqlite3", [":memory:"], { input, encoding: "utf8" })) as Row[]);
  });
});

it("a snapshot is sorted by place, and a release that is not in the ledger is refused", async () => {
  const connection = await openDuckdb();
  const rows = (await connection.runAndReadAll("SELECT place FROM target")).getRowsJson().flat();
  expect(rows).toEqual([...rows].sort());
  const { issues } = await claimwireJson(tracked.folder, ["track", "export", "--parquet", "9.9.9"]);
  expect(issues.map(({ code }) => code)).toEqual(["ARGUMENT_BAD"]);
});

it("of a ledger that does not add up nothing is written, and the file that is wrong is named", async () => {
  const file = join(tracked.folder, "ledger/2.0.0.json");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.replace("Go on", "Go off"));
  const { issues } = await claimwireJson(tracked.folder, ["track", "export", "--parquet", "2.0.0"]);
  expect(issues.map(({ code, at }) => `${code} ${at.file}`)).toEqual(["RELEASE_DIGEST ledger/2.0.0.json"]);
  writeFileSync(file, whole);
});
