import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aClaim } from "@claimwire/testing";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRecords } from "./read-records.js";

const BUILT = join(import.meta.dirname, "../dist/index.js");

// Threads run built code, so these tests need the build that `npm test` makes first.
describe("reading with several threads", () => {
  let repo: TempRepo;
  beforeEach(() => {
    repo = tempRepo({ git: false });
  });
  afterEach(() => repo.cleanUp());

  /** What the built package reads in a process of its own. */
  function readBuilt(): unknown {
    const script = `
      import { readRecords } from ${JSON.stringify(BUILT)};
      const { records, files, issues } = await readRecords(${JSON.stringify(repo.root)});
      process.stdout.write(JSON.stringify({ records: records && [...records], files: [...files], issues }));
    `;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return JSON.parse(out);
  }

  async function readSources(): Promise<unknown> {
    const { records, files, issues } = await readRecords(repo.root, { cache: false });
    return JSON.parse(JSON.stringify({ records: records && [...records], files: [...files], issues }));
  }

  function writeMany(count: number): void {
    for (let n = 0; n < count; n += 1) {
      const statement = `The Example Wire counts project ${n}, named „${n}“.`;
      repo.writeRecord(`claims/c${n}`, aClaim({ statement }), n % 3 === 0 ? "deep" : undefined);
    }
  }

  it("gives what one thread gives, in the same order", { timeout: 60_000 }, async () => {
    expect(existsSync(BUILT)).toBe(true);
    writeMany(2_500);
    const wanted = await readSources();
    expect(readBuilt()).toEqual(wanted);
    expect(readFileSync(repo.path(".claimwire/cache/records"), "latin1")).toContain("counts project 2499");
    expect(readBuilt()).toEqual(wanted);
  });

  it("collects the issues of all threads", { timeout: 60_000 }, async () => {
    writeMany(2_500);
    for (const n of [0, 700, 1_400, 2_499]) repo.write(`data/topics/broken-${n}.yaml`, "label: [\n");
    repo.write("data/claims/c5.yaml", "statement: 4\n");
    expect(readBuilt()).toEqual(await readSources());
  });
});
