import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { crc32 } from "node:zlib";
import type { Claim } from "@claimwire/schema";
import { aClaim, aTopic } from "@claimwire/testing";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseKept } from "./kept-file.js";
import { LazyMap, Unmade } from "./lazy-map.js";
import { type ReadRecords, readRecords } from "./read-records.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

const CACHE = ".claimwire/cache/records";

/** As plain values, whatever kind of map holds them. */
function plain({ records, files, issues }: ReadRecords): unknown {
  return { records: records && [...records], files: [...files], issues };
}

const fresh = async (): Promise<unknown> => plain(await readRecords(repo.root, { cache: false }));
const again = async (): Promise<unknown> => plain(await readRecords(repo.root));

/** Waits until writes can no longer fall into the same tick of the file system's clock. */
const settle = (): Promise<void> => wait(120);

describe("the cache of records", () => {
  it("gives the same answer again, from what it kept", async () => {
    await settle();
    const first = await readRecords(repo.root);
    const second = await readRecords(repo.root);
    expect(plain(second)).toEqual(plain(first));
    expect(second.records).toBeInstanceOf(LazyMap);
    const kept = readFileSync(repo.path(CACHE), "latin1");
    expect(kept).toContain("Example Systems won a project");
  });

  it("reads a file anew when its content changes and its size and modification time do not", async () => {
    await settle();
    const file = repo.path("data/topics/contracts.yaml");
    writeFileSync(file, "label: aaa\ndefinition: b\n");
    utimesSync(file, 1_000_000, 1_000_000);
    await settle();
    await readRecords(repo.root);
    writeFileSync(file, "label: zzz\ndefinition: b\n");
    utimesSync(file, 1_000_000, 1_000_000);
    expect((await readRecords(repo.root)).records?.get("topics/contracts")).toMatchObject({ label: "zzz" });
  });

  it("does not trust the times of a file that was written in the same tick as it was read", async () => {
    const file = repo.path("data/topics/contracts.yaml");
    for (let round = 0; round < 50; round += 1) {
      writeFileSync(file, "label: aaa\ndefinition: b\n");
      await readRecords(repo.root);
      writeFileSync(file, "label: zzz\ndefinition: b\n");
      expect((await readRecords(repo.root)).records?.get("topics/contracts")).toMatchObject({ label: "zzz" });
    }
  });

  it("follows a file to another name", async () => {
    await settle();
    await readRecords(repo.root);
    cpSync(repo.path("data/topics/contracts.yaml"), repo.path("data/topics/deep/contracts.yaml"));
    repo.remove("data/topics/contracts.yaml");
    expect(await again()).toEqual(await fresh());
  });

  it("does not take a record of one kind for one of another", async () => {
    repo.write("data/topics/twin.yaml", "kind: moved\nto: contracts\n");
    await settle();
    await readRecords(repo.root);
    repo.write("data/claims/twin.yaml", "kind: moved\nto: example-claim\n");
    repo.write("data/claims/other.yaml", "label: Contracts\ndefinition: b\n");
    repo.write("data/topics/other.yaml", "label: Contracts\ndefinition: b\n");
    expect(await again()).toEqual(await fresh());
    expect(await again()).toEqual(await fresh());
  });

  it("finds again what is wrong with the dataset as a whole", async () => {
    const codes = async (): Promise<string[]> => {
      return (await readRecords(repo.root)).issues.map(({ code, at }) => `${at.file}:${at.line} ${code}`);
    };
    const missing = "data/claims/second.yaml:8 TOPIC_MISSING";
    repo.writeRecord("claims/second", aClaim({ topics: ["nowhere"] }));
    await settle();
    expect(await codes()).toContain(missing);
    expect(await codes()).toContain(missing);
    repo.writeRecord("topics/nowhere", aTopic());
    expect(await codes()).not.toContain(missing);
    repo.remove("data/topics/nowhere.yaml");
    expect(await codes()).toContain(missing);
  });

  it("does not forget, when a broken file goes, that others refer to its record", async () => {
    repo.writeRecord("topics/contracts", aTopic({ broader: "wide" }));
    repo.write("data/topics/wide.yaml", "label: [\n");
    await settle();
    await readRecords(repo.root);
    repo.remove("data/topics/wide.yaml");
    expect(await again()).toEqual(await fresh());
    expect((await readRecords(repo.root)).issues.map(({ code }) => code)).toContain("TOPIC_MISSING");
  });

  it.each<[reason: string, spoil: (path: string) => void]>([
    ["cut short", (path) => writeFileSync(path, readFileSync(path).subarray(0, 900))],
    ["empty", (path) => writeFileSync(path, "")],
    ["of one changed letter", (path) => writeFileSync(path, told(path, "won a project", "won b project"))],
    ["of something else", (path) => writeFileSync(path, "\n\n{}")],
  ])("is passed over when it is %s", async (_reason, spoil) => {
    await settle();
    await readRecords(repo.root);
    spoil(repo.path(CACHE));
    expect(await again()).toEqual(await fresh());
  });

  function told(path: string, old: string, wanted: string): string {
    const text = readFileSync(path, "latin1");
    expect(text).toContain(old);
    return text.replace(old, wanted);
  }

  /** Changes what the cache says, and its checksum with it. */
  function forge(old: string, wanted: string): void {
    const [, ...rest] = told(repo.path(CACHE), old, wanted).split("\n");
    const body = rest.join("\n");
    const sum = crc32(Buffer.from(body, "latin1")).toString(16).padStart(8, "0");
    writeFileSync(repo.path(CACHE), `${sum}\n${body}`, "latin1");
  }

  function kept(): NonNullable<ReturnType<typeof parseKept>> {
    const parsed = parseKept(readFileSync(repo.path(CACHE)));
    if (parsed === undefined) throw new Error("The cache is damaged.");
    return parsed;
  }

  const statement = async (): Promise<string> => {
    const { records = new Map() } = await readRecords(repo.root);
    return (records.get("claims/example-claim") as Claim).statement;
  };

  it("is believed only by the schema that it was made with", async () => {
    await settle();
    await readRecords(repo.root);
    forge("won a project", "won b project");
    expect(await statement()).toContain("won b project");
    forge('"fingerprint":"', '"fingerprint":"0');
    expect(await statement()).toContain("won a project");
  });

  it("is believed only in the folder that it was made in", async () => {
    await settle();
    await readRecords(repo.root);
    forge("won a project", "won b project");
    cpSync(repo.path(".claimwire"), repo.path("copy"), { recursive: true, preserveTimestamps: true });
    repo.remove(".claimwire");
    await settle();
    renameSync(repo.path("copy"), repo.path(".claimwire"));
    expect(await statement()).toContain("won a project");
  });

  it("keeps no times of a file that may change in the same tick", async () => {
    const future = Date.now() / 1000 + 3_600;
    await settle();
    utimesSync(repo.path("data/topics/contracts.yaml"), future, future);
    await readRecords(repo.root);
    const { files, numbers } = kept().records.parts;
    const times = (file: string): number[] => {
      const at = 5 * files.indexOf(file) + 1;
      return [...numbers.subarray(at, at + 2)];
    };
    expect(times("data/topics/contracts.yaml")).toEqual([-1, -1]);
    expect(times("data/claims/example-claim.yaml")).not.toContain(-1);
  });

  it("is not written again while a file is broken, and nothing changes", async () => {
    repo.write("data/topics/broken.yaml", "label: [\n");
    await settle();
    await readRecords(repo.root);
    const { ino } = statSync(repo.path(CACHE));
    expect(await again()).toEqual(await fresh());
    expect(statSync(repo.path(CACHE)).ino).toBe(ino);
  });

  it("tells apart folders of which two have the same path as text", async () => {
    const add = (folder: Uint8Array | string): void => {
      const parent = Buffer.from(repo.path("data/topics/"));
      mkdirSync(Buffer.concat([parent, Buffer.from(folder as string)]));
    };
    add("\ufffd");
    repo.write("data/topics/\ufffd/a.yaml", "label: A\ndefinition: b\n");
    add(Uint8Array.of(0xff));
    repo.write("data/topics/b.yaml", "label: B\ndefinition: b\nbroader: nowhere\n");
    await settle();
    await readRecords(repo.root);
    add(Uint8Array.of(0xfe));
    repo.remove("data/topics/b.yaml");
    expect(await again()).toEqual(await fresh());
  });

  it("may be read by nobody else, as a file of the records may", async () => {
    await readRecords(repo.root);
    expect(statSync(repo.path(CACHE)).mode & 0o777).toBe(0o600);
  });

  it.each<[what: string, make: (path: string) => void]>([
    ["a pipe", (path) => execFileSync("mkfifo", [path])],
    ["a link", (path) => symlinkSync("/dev/zero", path)],
    ["a folder", (path) => mkdirSync(path)],
  ])("does not wait for %s in its place", async (_what, make) => {
    mkdirSync(repo.path(".claimwire/cache"), { recursive: true });
    make(repo.path(CACHE));
    expect(await again()).toEqual(await fresh());
  });

  it("is done without where nothing can be written", async () => {
    repo.write(".claimwire", "a file");
    expect(await again()).toEqual(await fresh());
  });

  it("writes through no link", async () => {
    const elsewhere = tempRepo({ git: false });
    symlinkSync(elsewhere.root, repo.path(".claimwire"));
    expect(await again()).toEqual(await fresh());
    expect(existsSync(elsewhere.path("cache"))).toBe(false);
    elsewhere.cleanUp();
  });

  it("writes through no link at the name of a file that it makes", async () => {
    const target = repo.path("target");
    mkdirSync(repo.path(".claimwire/cache"), { recursive: true });
    writeFileSync(target, "mine");
    for (const name of ["clock", "records"]) {
      symlinkSync(target, repo.path(`.claimwire/cache/${name}.${process.pid}`));
    }
    expect(await again()).toEqual(await fresh());
    expect(readFileSync(target, "utf8")).toBe("mine");
    expect(readdirSync(repo.path(".claimwire/cache"))).toEqual(["records"]);
  });

  it("knows which folders hold nothing but records, when it can be sure to see what comes", async () => {
    const folders = async (): Promise<string[]> => {
      await readRecords(repo.root);
      return kept().about.folders.map(({ folder }) => folder);
    };
    repo.writeRecord("topics/deep", aTopic({ label: "Deep", broader: "contracts" }), "deep");
    expect(await folders()).toEqual([]);
    await settle();
    const all = ["data", "data/claims", "data/entities", "data/sources", "data/topics", "data/topics/deep"];
    expect(await folders()).toEqual(all);
    repo.write("data/topics/broken.yaml", "label: [\n");
    await settle();
    expect(await folders()).toEqual([]);
    repo.remove("data/topics/broken.yaml");
    repo.write("data/topics/notes.txt", "");
    await settle();
    expect(await folders()).toEqual([]);
  });

  it.each<[what: string, change: () => void]>([
    ["a record", () => repo.write("data/topics/more.yaml", "label: More\ndefinition: b\n")],
    ["a record in a new folder", () => repo.write("data/topics/a/more.yaml", "label: a\ndefinition: b\n")],
    ["a folder", () => mkdirSync(repo.path("data/topics/empty"))],
    ["another kind of file", () => repo.write("data/topics/notes.txt", "")],
    ["a folder that is no kind", () => mkdirSync(repo.path("data/people"))],
    ["a link", () => symlinkSync("contracts.yaml", repo.path("data/topics/linked.yaml"))],
    ["a broken file of the same id", () => repo.write("data/topics/z/contracts.yaml", "label: [\n")],
    [
      "a record by another name",
      () => renameSync(repo.path("data/topics/contracts.yaml"), repo.path("data/topics/renamed.yaml")),
    ],
    [
      "a link for a folder",
      () => {
        renameSync(repo.path("data/topics"), repo.path("elsewhere"));
        symlinkSync("../elsewhere", repo.path("data/topics"));
      },
    ],
    ["the loss of a record", () => repo.remove("data/topics/contracts.yaml")],
    ["the loss of a folder", () => repo.remove("data/topics")],
    ["other text in a record", () => repo.write("data/topics/contracts.yaml", "label: C\ndefinition: b\n")],
  ])("sees what comes and goes in folders that it knows: %s", async (_what, change) => {
    await settle();
    await readRecords(repo.root);
    expect(kept().about.folders).not.toEqual([]);
    change();
    expect(await again()).toEqual(await fresh());
    await settle();
    expect(await again()).toEqual(await fresh());
    expect(await again()).toEqual(await fresh());
  });

  it("is not written again when nothing changed", async () => {
    await settle();
    await readRecords(repo.root);
    const { mtimeMs } = statSync(repo.path(CACHE));
    await settle();
    await readRecords(repo.root);
    expect(statSync(repo.path(CACHE)).mtimeMs).toBe(mtimeMs);
  });

  it("never changes an answer, whatever happens to the files", { timeout: 30_000 }, async () => {
    const name = fc.constantFrom("contracts", "a", "b", "deep/a", "deep/c");
    const text = fc.constantFrom(
      "label: é\ndefinition: b\n",
      "label: z\ndefinition: b\n",
      "label: z\ndefinition: b\nbroader: a\n",
      "label: 3\ndefinition: b\n",
      "kind: moved\nto: contracts\n",
      "",
    );
    const step = fc.oneof(
      fc.record({ do: fc.constant("write" as const), name, text }),
      fc.record({ do: fc.constant("remove" as const), name }),
      fc.record({ do: fc.constant("touch" as const), name }),
      fc.record({ do: fc.constant("chmod" as const), name }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const one of steps) {
          const file = `data/topics/${one.name}.yaml`;
          if (one.do === "write") repo.write(file, one.text);
          else if (existsSync(repo.path(file))) {
            if (one.do === "remove") repo.remove(file);
            if (one.do === "touch") utimesSync(repo.path(file), 1_500_000_000, 1_500_000_000);
            if (one.do === "chmod") chmodSync(repo.path(file), 0o600);
          }
          expect(await again()).toEqual(await fresh());
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("LazyMap", () => {
  let made = 0;
  class Text extends Unmade<number> {
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
    override make(): number {
      made += 1;
      return Number(this.text);
    }
  }

  const make = (): LazyMap<string, number> =>
    new LazyMap<string, number>().setLazily("b", new Text("2")).set("a", 1).setLazily("c", new Text("3"));

  it("is a Map to whoever uses its methods", () => {
    expect([...make()]).toEqual([
      ["b", 2],
      ["a", 1],
      ["c", 3],
    ]);
    expect([...make().entries()]).toEqual([...make()]);
    expect([[...make().keys()], [...make().values()], make().size]).toEqual([["b", "a", "c"], [2, 1, 3], 3]);
    expect([...new Map(make())]).toEqual([...make()]);
    const seen: unknown[] = [];
    make().forEach((value, key) => {
      seen.push([key, value]);
    });
    expect(seen).toEqual([...make()]);
    expect([make().get("b"), make().get("x"), make().has("c")]).toEqual([2, undefined, true]);
  });

  it("makes a value once, and none that is replaced or deleted", () => {
    made = 0;
    const map = new LazyMap<string, number>();
    for (const key of ["a", "b", "c"]) map.setLazily(key, new Text("1"));
    map.set("b", 7);
    map.delete("c");
    expect([...map, ...map]).toEqual([
      ["a", 1],
      ["b", 7],
      ["a", 1],
      ["b", 7],
    ]);
    expect(made).toBe(1);
    map.setLazily("d", new Text("4")).clear();
    expect([map.size, map.get("d")]).toEqual([0, undefined]);
  });
});

it("makes the folder for its work below the root", async () => {
  mkdirSync(repo.path(".claimwire/cache"), { recursive: true });
  await readRecords(repo.root);
  expect(existsSync(repo.path(CACHE))).toBe(true);
});
