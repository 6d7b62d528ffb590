import type { Json } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import { parseTrackConfig } from "../config/parse-track-config.js";
import type { FileSource } from "../history/read-step.js";
import { findEach } from "./find-each.js";
import { findFormerPaths, findReplacedFiles } from "./find-former-paths.js";
import { findGroups } from "./find-groups.js";
import { findIdFields } from "./find-id.js";
import { findListKeys } from "./find-list-keys.js";
import { findQuiet } from "./find-quiet.js";
import { findRetracted, findTitle } from "./find-told-fields.js";
import { proposeMapping } from "./propose-mapping.js";
import { peekValue, takeSample } from "./sample-records.js";

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

it("findEach takes each file for a record where only the largest hold little but a map", () => {
  const large = {
    words: Object.fromEntries(
      many(900, (n) => [`w${n}`, { default: "a text that is longer", spoken: "than its name ".repeat(9) }]),
    ),
  };
  const small = many(9, (n) => ({ main: { name: `locale ${n}`, layout: { order: "a", lines: "b" } } }));
  expect(findEach([large, ...small], 400)).toBe("");
  expect(findEach([large, large, large], 400)).toBe("/words/*");
});

it("findEach takes no one name that all files share for that of a record", () => {
  expect(
    findEach(
      many(9, (n) => ({ main: { name: `locale ${n}`, order: "a" } })),
      9,
    ),
  ).toBe("");
  expect(
    findEach(
      many(9, (n) => ({ [`l${n}`]: { name: `locale ${n}`, order: "a" } })),
      9,
    ),
  ).toBe("/*");
  expect(
    findEach(
      many(9, (n) => ({ [`l${n}`]: { [`a${n}`]: "x", [`b${n}`]: "y" } })),
      9,
    ),
  ).toBe("");
});

describe("findEach finds the records in", () => {
  it.each<[string, Json, number, string]>([
    ["a list of objects", many(5, (n) => ({ id: `${n}`, name: "x", size: n })), 1, ""],
    ["a list of texts", ["a", "b"], 1, ""],
    [
      "a map of objects",
      Object.fromEntries(many(5, (n) => [`v${n}`, { start: "x", end: "y", lts: "z" }])),
      1,
      "/*",
    ],
    ["a list under a name", { updated: "x", items: many(5, (n) => ({ id: n, name: "x" })) }, 1, "/items"],
    [
      "lists below lists, when only the innermost say something of their own",
      {
        top: many(3, (a) => ({
          name: `a${a}`,
          sub: many(3, (b) => ({ name: `b${b}`, items: many(3, (c) => ({ id: c, url: "x", n: b })) })),
        })),
      },
      1,
      "/top/*/sub/*/items",
    ],
    [
      "objects that say something in objects of their own",
      many(4, (n) => ({
        id: { a: n, b: n },
        name: { first: "x", last: "y" },
        terms: many(3, (k) => ({ start: k, type: "x" })),
      })),
      1,
      "",
    ],
    ["one of many files", { name: "x", releases: many(9, (n) => ({ cycle: n, eol: "x" })) }, 400, ""],
    [
      "many files that are hardly more than a list",
      { items: many(30, (n) => ({ id: n, name: `a longer name ${n}` })) },
      12,
      "/items",
    ],
    ["a map of texts", Object.fromEntries(many(30, (n) => [`k${n}`, "v"])), 1, "/*"],
  ])("%s", (_, value, files, each) => {
    expect(
      findEach(
        many(Math.min(files, 3), () => value),
        files,
      ),
    ).toBe(each);
  });
});

describe("findIdFields takes", () => {
  it("the field that tells all records apart in all samples, one made for it before others", () => {
    const sample = many(9, (n) => ({
      name: `Name ${n}`,
      alpha3: `A${n}`,
      group: `${n % 3}`,
      population: n * 7,
    }));
    expect(findIdFields([sample, sample.slice(1)])?.id).toEqual(["/alpha3"]);
  });

  it("the smallest set of fields when no single one does", () => {
    const sample = many(9, (n) => ({ crate: `c${n % 3}`, version: `v${Math.floor(n / 3)}`, note: "same" }));
    expect([...(findIdFields([sample])?.id ?? [])].sort()).toEqual(["/crate", "/version"]);
  });

  it("what tells nearly all apart, and says so, when nothing tells all apart", () => {
    const sample = many(40, (n) => ({ name: `n${n === 39 ? 38 : n}`, group: "g" }));
    expect(findIdFields([sample])).toMatchObject({ id: ["/name"], holdsIn: 0 });
  });
});

it("findListKeys finds what tells members apart in every list, and leaves lists of numbers alone", () => {
  const records = many(20, (n) => ({
    tags: [`a${n}`, "b"],
    at: [n, n + 1],
    cycles: many(3, (k) => ({ name: `${k}`, eol: "same" })),
    pairs: many(4, (k) => ({ a: k % 2, b: k > 1 })),
    functions: { [`f${n}`]: ["x"] },
  }));
  expect(findListKeys(records)).toEqual({
    tags: [],
    cycles: ["name"],
    pairs: ["a", "b"],
    "functions/*": [],
  });
});

it("findListKeys names fields of objects in the members, when none of their own tells them apart", () => {
  const records = many(9, (n) => ({
    affected: [
      { package: { ecosystem: "npm", name: `a${n}` }, severity: "high" },
      { package: { ecosystem: "npm", name: `b${n}` }, severity: "high" },
    ],
  }));
  expect(findListKeys(records)).toEqual({ affected: ["/package/name"] });
});

it("findListKeys puts lists below names that are data in one place, and leaves the fields around them their names", () => {
  const compat = { compat: { tags: ["a", "b"], support: { notes: ["x"] } } };
  const records = many(9, (n) => ({
    api: Object.fromEntries([["compat", compat.compat], ...many(6, (k) => [`member${n}-${k}`, compat])]),
  }));
  expect(findListKeys(records)).toEqual({
    "api/compat/tags": [],
    "api/compat/support/notes": [],
    "api/*/compat/tags": [],
    "api/*/compat/support/notes": [],
  });
});

it("findListKeys tells of many places with the same keys in one line, where no list without keys is among them", () => {
  const browsers = ["a", "b", "c", "d", "e"];
  const records = many(9, (n) => ({
    support: Object.fromEntries(
      browsers.map((name) => [name, { notes: [`${n}`, "x"], flags: [{ name: "f", n }] }]),
    ),
    at: Object.fromEntries([...browsers.map((name) => [name, ["x"]]), ["f", [1, 2]]]),
  }));
  expect(findListKeys(records)).toEqual({
    "support/*/notes": [],
    "support/*/flags": ["name"],
    ...Object.fromEntries(browsers.map((name) => [`at/${name}`, []])),
  });
});

describe("findTitle takes", () => {
  it("of records whose ids are codes the first field of words that tells them apart", () => {
    const records = many(20, (n) => ({
      Symbol: `S${n}`,
      Sector: "Energy",
      Security: `Company ${"abcdefghijklmnopqrst"[n]}`,
    }));
    expect(findTitle(records, ["/Symbol"])).toBe("{Security}");
  });

  it("nothing when the ids are words themselves", () => {
    const records = many(20, (n) => ({
      domain: `example-${n}.example`,
      note: `Note ${"abcdefghijklmnopqrst"[n]}`,
    }));
    expect(findTitle(records, ["/domain"])).toBeUndefined();
  });
});

it("findRetracted takes no field deep down, which is about something in the record", () => {
  const records = many(9, (n) => (n === 0 ? { a: { b: { rejected: "x" } }, withdrawn: "2026" } : { a: {} }));
  expect(findRetracted(records)).toBe("/withdrawn");
  expect(findRetracted(records.map(({ a }) => ({ a })))).toBeUndefined();
});

describe("findFormerPaths finds", () => {
  const isOwn = (path: string): boolean => path.startsWith("data/");
  const files = ["_data/a.json", "_data/b.json", "x/a.json"];
  const change = (path: string, blob?: string) => ({ path, blob });

  it("where the files of a commit that moved them were before", () => {
    const changes = [
      change("data/a.json", "1"),
      change("data/b.json", "2"),
      change("_data/a.json"),
      change("_data/b.json"),
      change("README.md"),
    ];
    expect(findFormerPaths(changes, isOwn, files)).toEqual(["_data/*.json"]);
  });

  it("nothing where they lay all over the repository", () => {
    const changes = [
      change("data/a.json", "1"),
      change("data/b.json", "2"),
      change("a.json"),
      change("x/b.json"),
    ];
    expect(findFormerPaths(changes, isOwn, ["a.json", "x/b.json"])).toEqual([]);
  });

  it("nothing where one file of another format went, which findReplacedFiles names", () => {
    const changes = [
      change("data/a.json", "1"),
      change("list.yaml"),
      change("package.json"),
      change("readme.md"),
    ];
    expect(findFormerPaths(changes, isOwn, files)).toEqual([]);
    expect(findReplacedFiles(changes, isOwn)).toEqual(["list.yaml"]);
  });

  it("nothing where files were made anew and others went", () => {
    const changes = [change("data/a.json", "1"), change("data/b.json", "2"), change("_data/c.json")];
    expect(findFormerPaths(changes, isOwn, files)).toEqual([]);
  });
});

it.each([
  ["LAST_UPDATE", true],
  ["LAST_UPDATE_TEXT", true],
  ["lastModified", true],
  ["updated_at", true],
  ["UpdatedDate", true],
  ["update", false],
  ["latest", false],
])("findQuiet takes %s for a stamp: %s", (field, isStamp) => {
  const { config } = parseTrackConfig(
    "repository: .\nrecords: { things: { files: a.json, format: json, id: /id } }\nfeeds: { baseUrl: https://feeds.example, tagAuthority: 'feeds.example,2026:a' }\n",
  );
  const changes = many(6, (n) => {
    const fields = [{ path: `/${field}`, before: `${n}`, after: `${n + 1}` }];
    return {
      id: `${n}`,
      record: `things/${n}`,
      op: "edited",
      digest: null,
      signals: ["corrected"],
      causes: [],
      fields,
    } as const;
  });
  expect(config && findQuiet(changes, config).map(({ pattern }) => pattern)).toEqual(
    isStamp ? [`/${field}`] : [],
  );
});

it.each([
  [20, 20, 28],
  [300, 150, 158],
])("takeSample of %i small files reads %i", async (files, values, reads) => {
  expect(await sampleOf(files, 100)).toEqual({ values, reads });
});

it("takeSample of many large files reads few", async () => {
  expect(await sampleOf(300, 500_000)).toEqual({ values: 12, reads: 20 });
});

/** How many of so many files of a size are in a sample, and how often one was read for it. */
async function sampleOf(files: number, size: number) {
  let reads = 0;
  const source: FileSource = {
    list: async () => many(files, (n) => ({ path: `${n}.json`, blob: "x" })),
    read: async () => {
      reads += 1;
      return { bytes: Buffer.from("{}"), size };
    },
    earlier: async () => [],
  };
  const { values } = await takeSample(source, { id: "c", time: 1 }, ["*.json"], { format: "json" });
  return { values: values.length, reads };
}

/** A source of files at one commit. */
function sourceOf(files: Readonly<Record<string, string>>): FileSource {
  return {
    list: async () => Object.keys(files).map((path) => ({ path, blob: path })),
    read: async (blob) => ({ bytes: Buffer.from(files[blob] ?? ""), size: 1 }),
    earlier: async () => [],
  };
}

async function propose(files: Readonly<Record<string, string>>, touched: readonly (readonly string[])[]) {
  const groups = await findGroups(Object.keys(files), touched, async (path, format) =>
    peekValue(Buffer.from(files[path] ?? ""), { format }),
  );
  const [group] = groups;
  return group && proposeMapping(sourceOf(files), group, [{ id: "c", time: 1 }]);
}

describe("a proposal", () => {
  const feature = (n: number): string => `name: Feature ${n}\ngroup: g${n % 2}\nkeys: [a${n}, b]\n`;

  it("takes the files that change most, and not the settings, tests and documents around them", async () => {
    const files = {
      ...Object.fromEntries(many(8, (n) => [`features/f${n}.yml`, feature(n)])),
      "package.json": "{}",
      ".github/workflows/ci.yml": "on: push\n",
      "tests/data/a.yml": "x: 1\n",
      "docs/a.md": "---\ntitle: A\n---\n",
    };
    const touched = [
      ["features/f1.yml"],
      ["package.json"],
      ["package.json"],
      ["docs/a.md"],
      ["features/f2.yml"],
    ];
    expect(await propose(files, touched)).toMatchObject({
      kind: "features",
      files: ["features/*.yml"],
      format: "yaml",
      each: "",
      id: ["{basename}"],
      listKeys: { keys: [] },
      title: "{name}",
      streams: ["group"],
    });
  });

  it("names a folder in the id when files of one name stand in several", async () => {
    const files = Object.fromEntries(
      many(8, (n) => [`crates/c${n}/info.toml`, `name = "c${n}"\nversion = "1"\n`]),
    );
    expect(await propose(files, [["crates/c1/info.toml"]])).toMatchObject({
      files: ["crates/*/*.toml"],
      id: ["{parent}"],
    });
  });

  it("puts folders of records of one sort together, and takes a record that is named like the settings of a tool", async () => {
    const names = [...many(12, (n) => `team-${n}`), "cargo"];
    const files = {
      ...Object.fromEntries(names.map((name) => [`teams/${name}.toml`, `name = "${name}"\nkind = "team"\n`])),
      ...Object.fromEntries(
        many(3, (n) => [`former/${n}.toml`, `name = "${n}"\nkind = "team"\nold = true\n`]),
      ),
      "cargo.toml": "[package]\n",
    };
    expect(await propose(files, [["teams/cargo.toml"]])).toMatchObject({
      files: ["teams/*.toml", "former/*.toml"],
      records: 16,
    });
  });

  it("reads front matter in files that are named like texts", async () => {
    const files = Object.fromEntries(
      many(6, (n) => [
        `_licenses/l${n}.txt`,
        `---\ntitle: License ${n}\nspdx-id: L${n}\n---\n\nThe text of ${n}.\n`,
      ]),
    );
    expect(await propose({ ...files, "notes.txt": "a\nb\n" }, [["_licenses/l1.txt"]])).toMatchObject({
      files: ["_licenses/*.txt"],
      format: "front-matter",
      title: "{title}",
    });
  });

  it("names the file and the day in the id of series that stand in several files", async () => {
    const rows = many(9, (n) => `2026-01-0${n + 1},${n % 3}\n`).join("");
    const files = Object.fromEntries(many(4, (n) => [`data/s${n}.csv`, `Date,Price\n${rows}`]));
    expect(await propose(files, [["data/s1.csv"]])).toMatchObject({
      files: ["data/*.csv"],
      id: ["{basename}", "/Date"],
      records: 36,
    });
  });

  it("keeps tables of different sorts apart, and takes out files that are of another sort", async () => {
    const files = {
      "data/cities.csv": `id,name,country\n${many(9, (n) => `${n},City ${n},c\n`).join("")}`,
      "data/rates.csv": "day,rate,unit\n1,2,x\n",
      "data/README.md": "# Data\n",
    };
    expect(
      await propose(files, [["data/cities.csv"], ["data/cities.csv"], ["data/rates.csv"]]),
    ).toMatchObject({
      files: ["data/cities.csv"],
      format: "csv",
      id: ["/id"],
      title: "{name}",
      records: 9,
    });
  });

  it("takes the file that changes now before one that changed more often, until another took its place", async () => {
    const list = JSON.stringify(many(4, (n) => ({ id: n, name: `Fire ${n}`, acres: n * 3 })));
    const touched = [...many(29, () => ["old.json"]), ...many(12, () => ["new.json"])];
    const files = { "old.json": `{"of2022":${list}}`, "new.json": list };
    expect(await propose(files, touched)).toMatchObject({ files: ["new.json"], id: ["/id"] });
  });

  it("takes a list that holds one record at the newest commit, and held more before", async () => {
    const one = (n: number) => ({ id: `${n}`, extent: n % 2 === 0 ? "LINE" : "DEVICE", customers: n * 7 });
    const versions = new Map([
      ["c1", JSON.stringify(many(5, one))],
      ["c2", JSON.stringify([one(3)])],
    ]);
    const source: FileSource = {
      list: async (commit) => [{ path: "outages.json", blob: commit }],
      read: async (blob) => ({ bytes: Buffer.from(versions.get(blob) ?? ""), size: 1 }),
      earlier: async () => [],
    };
    const [group] = await findGroups(["outages.json"], [["outages.json"]], async () => [one(3)]);
    const points = [...versions.keys()].map((id, time) => ({ id, time }));
    expect(group && (await proposeMapping(source, group, points))).toMatchObject({
      each: "",
      id: ["/id"],
      title: undefined,
      records: 1,
      mostRecords: 5,
    });
  });

  it("says how many records lack what tells the others apart, as these are left out", async () => {
    const rows = many(400, (n) => `${n < 2 ? "" : `C${n}`},Land ${n % 200},${n % 4}`);
    const proposal = await propose({ "codes.csv": `code,land,digits\n${rows.join("\n")}\n` }, []);
    expect(proposal?.reasons.id).toBe(
      "/code tells 99.5 % of the records apart; 2 of 400 lack it and are left out; the others get a number after it",
    );
  });

  it("takes the object under the name in each file for the record, where each file has another", async () => {
    const site = (n: number): string =>
      JSON.stringify({ [`Site ${n}`]: { domain: `${n}.example`, tfa: ["totp"], keywords: ["a"] } });
    const files = Object.fromEntries(many(200, (n) => [`entries/${n % 4}/${n}.example.json`, site(n)]));
    expect(await propose(files, [["entries/1/1.example.json"]])).toMatchObject({
      files: ["entries/*/*.json"],
      each: "/*",
      id: ["{key}"],
      records: 200,
      reasons: { files: expect.stringContaining("200 files, 150 of them read,") },
    });
  });
});
