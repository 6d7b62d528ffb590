import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "../compare/apply.js";
import { compare } from "../compare/compare.js";
import { canonicalJson } from "../digest/canonical-json.js";
import { releaseDigest } from "../digest/release-digest.js";
import { checkRendering, parseRelease } from "../release-file/parse-release.js";
import { renderRelease } from "../release-file/render-release.js";
import { aLedger } from "../test-support/a-ledger.js";
import { dataset, datasets, shuffled, TEST_KEYS } from "../test-support/arbitraries.js";
import { bytesOf } from "../test-support/same-bytes.js";
import type { JsonObject, PlainRecords, Release } from "../types.js";
import { changesBetween, datasetAt } from "./between.js";
import { replay } from "./replay.js";
import { replaySteps } from "./replay-steps.js";

function records(entries: Record<string, JsonObject>): PlainRecords {
  return new Map(Object.entries(entries));
}

const DATASETS = [
  records({ "things/a": { x: 1, tags: ["q", "p"] }, "things/b": { y: 1 } }),
  records({
    "things/a": { x: 2, tags: ["p"] },
    "things/b": { kind: "moved", to: "c" },
    "things/c": { y: 1 },
  }),
  records({
    "things/a": { x: 2, tags: ["p"] },
    "things/b": { kind: "moved", to: "c" },
    "things/c": { y: 2 },
  }),
];
const LEDGER = aLedger(DATASETS);

/** The ledger with one release replaced, its own digest made to fit again or not. */
function tampered(index: number, change: Partial<Release>, redigest = false): readonly Release[] {
  const release = { ...(LEDGER[index] as Release), ...change };
  return LEDGER.with(index, redigest ? { ...release, digest: releaseDigest(release) } : release);
}

function issuesOf(releases: readonly Release[]): unknown[] {
  return replay(releases).issues.map(({ code, at }) => [code, at.file, ...at.path]);
}

describe("for all ledgers", () => {
  it("replaying gives every released dataset, as applying the differences does", () => {
    fc.assert(
      fc.property(datasets, (line) => {
        const releases = aLedger(line);
        const [first, last] = [line[0] as PlainRecords, line.at(-1) as PlainRecords];
        const { records: replayed, issues } = replay(releases);
        expect(issues).toEqual([]);
        expect(bytesOf(replayed, TEST_KEYS)).toEqual(bytesOf(last, TEST_KEYS));
        const applied = apply(first, compare(first, last, TEST_KEYS), TEST_KEYS);
        expect(bytesOf(applied, TEST_KEYS)).toEqual(bytesOf(replayed, TEST_KEYS));
        line.forEach((one, i) => {
          const at = datasetAt(releases, `${i + 1}.0.0`)?.records as PlainRecords;
          expect(bytesOf(at, TEST_KEYS)).toEqual(bytesOf(one, TEST_KEYS));
        });
      }),
    );
  });

  it("the steps of a replay show the records before and after, also when they are read later", () => {
    fc.assert(
      fc.property(datasets, (line) => {
        const steps = [...replaySteps(aLedger(line))];
        const seen = steps.map(({ before, after }) => [bytesOf(before, {}), bytesOf(after, {})]);
        const wanted = line.map((one, i) => [
          bytesOf(line[i - 1] ?? new Map(), TEST_KEYS),
          bytesOf(one, TEST_KEYS),
        ]);
        expect(seen).toEqual(wanted);
        for (const [i, { after }] of steps.entries()) {
          expect(after.size).toBe((line[i] as PlainRecords).size);
          for (const key of (line[i] as PlainRecords).keys()) expect(after.has(key)).toBe(true);
        }
      }),
    );
  });

  it("a release's file is read as it was rendered, and rendered as it was read", () => {
    fc.assert(
      fc.property(datasets, (line) => {
        for (const release of aLedger(line)) {
          const text = renderRelease(release);
          const file = `${release.version}.json`;
          const parsed = parseRelease(text, file);
          expect(parsed.issues).toEqual([]);
          expect(canonicalJson(parsed.release)).toBe(canonicalJson(release));
          expect(checkRendering(text, parsed.release as Release, file)).toEqual([]);
        }
      }),
    );
  });

  it("the same datasets make the same bytes, whatever the order of records and properties", () => {
    fc.assert(
      fc.property(dataset, dataset, (a, b) => {
        const render = (line: readonly PlainRecords[]) => aLedger(line).map(renderRelease);
        expect(render([shuffled(a), shuffled(b)])).toEqual(render([a, b]));
      }),
    );
  });

  it("a byte changed in a file is found and the file is named", () => {
    const texts = LEDGER.map(renderRelease);
    const place = fc.integer({ min: 0, max: texts.length - 1 });
    fc.assert(
      fc.property(place, fc.nat(), fc.integer({ min: 0x20, max: 0x7e }), (index, offset, code) => {
        const text = texts[index] as string;
        const at = offset % text.length;
        const changed = `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
        fc.pre(changed !== text);
        const read = LEDGER.map(({ version }, i) => {
          const file = `${version}.json`;
          const content = i === index ? changed : (texts[i] as string);
          const { release, issues } = parseRelease(content, file);
          return { release, issues: release ? checkRendering(content, release, file) : issues };
        });
        const sound = read.flatMap(({ release }) => (release ? [release] : []));
        const issues = [...read.flatMap((one) => one.issues), ...replay(sound).issues];
        const file = `${LEDGER[index]?.version}.json`;
        expect(issues.some((issue) => issue.at.file === file || issue.message.includes(file))).toBe(true);
      }),
    );
  });
});

describe("replay", () => {
  it("stops at a version, and says when there is no such release", () => {
    expect([...replay(LEDGER, "2.0.0").records.keys()]).toEqual(["things/a", "things/b", "things/c"]);
    expect(replay(LEDGER, "1.0.0").records.get("things/b")).toEqual({ y: 1 });
    expect(replay(LEDGER, "9.0.0").issues.map(({ code, at }) => [code, at.file])).toEqual([
      ["RELEASE_MISSING", "9.0.0.json"],
    ]);
    expect(replay([]).records.size).toBe(0);
  });

  it("reads releases one at a time, and no more than it needs", () => {
    const seen: string[] = [];
    function* read(): Generator<Release> {
      for (const release of LEDGER) {
        seen.push(release.version);
        yield release;
      }
    }
    expect(replay(read(), "2.0.0").issues).toEqual([]);
    expect(seen).toEqual(["1.0.0", "2.0.0"]);
  });

  const [first, second, third] = LEDGER as [Release, Release, Release];
  const [edited] = second.changes as [Release["changes"][number]];

  it.each<[string, readonly Release[], unknown[]]>([
    ["a release missing in the middle", [first, third], [["RELEASE_MISSING", "2.0.0.json"]]],
    ["the first release missing", [second, third], [["RELEASE_MISSING", "1.0.0.json"]]],
    [
      "releases in another order",
      [first, third, second],
      [
        ["RELEASE_MISSING", "2.0.0.json"],
        ["RELEASE_ORDER", "2.0.0.json"],
      ],
    ],
    ["a release twice", [first, second, second, third], [["RELEASE_DUPLICATE", "2.0.0.json"]]],
    [
      "a later time",
      tampered(1, { released: "2026-12-01T00:00:00Z" }),
      [
        ["RELEASE_DIGEST", "2.0.0.json"],
        ["RELEASE_TIME", "3.0.0.json"],
      ],
    ],
    [
      "an earlier time, digested again",
      tampered(1, { released: "2026-11-23T09:00:00Z" }, true),
      [
        ["RELEASE_TIME", "2.0.0.json"],
        ["RELEASE_CHAIN", "3.0.0.json"],
      ],
    ],
    [
      "a time too close for its changes",
      tampered(1, { released: "2026-11-23T10:00:01Z" }),
      [
        ["RELEASE_TIME", "2.0.0.json"],
        ["RELEASE_DIGEST", "2.0.0.json"],
      ],
    ],
    [
      "a time after the last there is",
      [tampered(0, { released: "9999-12-31T23:59:59Z" }, true)[0] as Release, second],
      [
        ["RELEASE_CHAIN", "2.0.0.json"],
        ["RELEASE_TIME", "2.0.0.json"],
      ],
    ],
    [
      "a text that is no time",
      tampered(2, { released: "2026-02-30T10:00:00Z" }),
      [
        ["RELEASE_TIME", "3.0.0.json"],
        ["RELEASE_DIGEST", "3.0.0.json"],
      ],
    ],
    ["another note", tampered(0, { notes: [] }), [["RELEASE_DIGEST", "1.0.0.json"]]],
    ["another note, digested again", tampered(0, { notes: [] }, true), [["RELEASE_CHAIN", "2.0.0.json"]]],
    [
      "another base",
      tampered(1, { base: null }, true),
      [
        ["RELEASE_CHAIN", "2.0.0.json"],
        ["RELEASE_CHAIN", "3.0.0.json"],
      ],
    ],
    [
      "a version that does not follow",
      tampered(2, { version: "2.0.2" }, true),
      [
        ["RELEASE_ORDER", "2.0.2.json"],
        ["CHANGE_SHAPE", "2.0.2.json", "changes", 0],
      ],
    ],
    [
      "another target",
      tampered(2, { target: { ...third.target, dataset: "0".repeat(64) } }, true),
      [["RELEASE_TARGET", "3.0.0.json"]],
    ],
    [
      "other counts",
      tampered(2, { target: { ...third.target, counts: { things: 4 } } }, true),
      [["RELEASE_TARGET", "3.0.0.json"]],
    ],
    [
      "other list keys",
      tampered(1, { listKeys: {} }, true),
      [
        ["CHANGE_MISFIT", "2.0.0.json", "changes", 0],
        ["RELEASE_CHAIN", "3.0.0.json"],
      ],
    ],
    [
      "another value",
      tampered(
        1,
        {
          changes: [{ ...edited, fields: [{ path: "/x", before: 1, after: 9 }] }, ...second.changes.slice(1)],
        },
        true,
      ),
      [
        ["CHANGE_DIGEST", "2.0.0.json", "changes", 0],
        ["RELEASE_CHAIN", "3.0.0.json"],
      ],
    ],
    [
      "another cause",
      tampered(1, {
        changes: [
          { ...edited, causes: [{ code: "editorial", summary: "Tidy.", note: "brave-owls-sing" }] },
          ...second.changes.slice(1),
        ],
      }),
      [["RELEASE_DIGEST", "2.0.0.json"]],
    ],
    [
      "changes out of order",
      tampered(1, { changes: [...second.changes].reverse() }, true),
      [
        ["CHANGE_SHAPE", "2.0.0.json", "changes", 1],
        ["RELEASE_CHAIN", "3.0.0.json"],
      ],
    ],
    ["a change left out", tampered(2, { changes: [] }, true), [["RELEASE_TARGET", "3.0.0.json"]]],
    [
      "an entry in the place of another",
      tampered(1, { changes: second.changes.map((change) => ({ ...change, entry: 0 })) }, true),
      [
        ["CHANGE_SHAPE", "2.0.0.json", "changes", 1],
        ["RELEASE_CHAIN", "3.0.0.json"],
      ],
    ],
    [
      "a bundle of a signal that the change lacks",
      tampered(2, { changes: third.changes.map((change) => ({ ...change, bundle: "other" })) }, true),
      [["CHANGE_SHAPE", "3.0.0.json", "changes", 0]],
    ],
    [
      "a value without a canonical form",
      tampered(2, { notes: [{ ...(third.notes[0] as Release["notes"][number]), summary: "\ud800" }] }),
      [["VALUE_REFUSED", "3.0.0.json", "notes", "0", "summary"]],
    ],
  ])("reports %s", (_, releases, issues) => {
    expect(issuesOf(releases)).toEqual(issues);
  });

  it.each([
    ["of the next version", "2.0.1"],
    ["of a later version", "2.1.0"],
    ["of a much later version", "3.0.0"],
  ])("reports in one issue that a release %s was made on another branch", (_, version) => {
    const [, other] = aLedger([DATASETS[0], DATASETS[2]] as PlainRecords[]) as [Release, Release];
    const changes = other.changes.map((change) => ({
      ...change,
      id: `${version}/${change.record}/${change.op}`,
    }));
    const rival = { ...other, version, changes };
    const { issues } = replay([first, second, { ...rival, digest: releaseDigest(rival) }]);
    expect(issues).toMatchObject([
      {
        code: "RELEASE_CHAIN",
        at: { file: `${version}.json` },
        message: "It builds on 1.0.0, though 2.0.0 comes before it: it was made on another branch.",
        fix: expect.stringMatching(
          /If that is 2\.0\.0: remove this file.*-- \.changeset.*npx claimwire release$/,
        ),
      },
    ]);
  });

  it("names what differs and where", () => {
    const [issue] = replay(tampered(0, { notes: [] }, true)).issues;
    expect(issue?.message).toMatch(/^base\.release is [0-9a-f]{64}; 1\.0\.0\.json has [0-9a-f]{64}\.$/);
  });
});

describe("a record that is merged into another", () => {
  const line = [
    records({ "things/a": { x: 1 }, "things/b": { y: 1 }, "things/c": {} }),
    records({ "things/a": { kind: "moved", to: "b" }, "things/b": { y: 2 }, "things/c": {} }),
  ];
  const [first, second] = aLedger(line) as [Release, Release];
  const redigested = (changes: Release["changes"], format: 1 | 2 = 2): Release => {
    const release = { ...second, format, changes };
    return { ...release, digest: releaseDigest(release) };
  };

  it("leaves a stub, and the other record as its own change says", () => {
    expect(second.changes.map(({ id }) => id)).toEqual(["2.0.0/things/a/moved", "2.0.0/things/b/edited"]);
    const { issues, records: replayed } = replay([first, second]);
    expect(issues).toEqual([]);
    expect([...replayed]).toEqual([...(line[1] as PlainRecords)]);
  });

  it("is refused when the other has another digest in the end, when fields are given, and in format 1", () => {
    const [merge, edit] = second.changes as [Release["changes"][number], Release["changes"][number]];
    const wrong = { ...merge, successors: { "things/b": "0".repeat(64) } };
    expect(issuesOf([first, redigested([wrong, edit])])).toEqual([
      ["CHANGE_DIGEST", "2.0.0.json", "changes", 0],
    ]);
    const told = { ...merge, fields: [{ path: "/x", before: 1, after: 2 }] };
    expect(issuesOf([first, redigested([told, edit])])).toEqual([
      ["CHANGE_MISFIT", "2.0.0.json", "changes", 0],
    ]);
    const bare = [merge, edit].map(({ entry: _, ...change }) => change);
    expect(issuesOf([first, redigested(bare, 1)])).toEqual([["CHANGE_MISFIT", "2.0.0.json", "changes", 0]]);
  });

  it("is refused when the other is new in the same release", () => {
    const [, moved] = aLedger([
      records({ "things/a": {}, "things/b": {} }),
      records({ "things/a": { kind: "moved", to: "n" }, "things/b": {}, "things/n": {} }),
    ]) as [Release, Release];
    const [one] = moved.changes as [Release["changes"][number]];
    const two = { ...one, record: "things/b", id: "2.0.0/things/b/moved", entry: 1 };
    const [base] = aLedger([records({ "things/a": {}, "things/b": {} })]) as [Release];
    expect(issuesOf([base, { ...moved, changes: [one, two] }])).toContainEqual([
      "CHANGE_MISFIT",
      "2.0.0.json",
      "changes",
      1,
    ]);
  });
});

it("a release takes a second for each of its entries, and none for housekeeping", () => {
  const many = (topic: string, count: number): PlainRecords =>
    new Map(Array.from({ length: count }, (_, i) => [`things/t${i}`, { x: 1, topics: [topic] }]));
  const quiet = new Map([...many("b", 60), ["things/u", { x: 1 }]]);
  const [first, second] = aLedger([many("a", 60), quiet]) as [Release, Release];
  expect(first.changes.map(({ entry }) => entry)).toEqual(Array.from({ length: 60 }, (_, i) => i));
  expect(
    second.changes.flatMap(({ entry, record }) => (entry === undefined ? [] : [[record, entry]])),
  ).toEqual([["things/u", 0]]);
  expect(second.released).toBe("2026-11-23T10:00:01Z");
  expect(issuesOf([first, second])).toEqual([]);
});

describe("changesBetween", () => {
  it("gives the changes after one version up to another, in order", () => {
    const ids = (from: string | null, to: string) => changesBetween(LEDGER, from, to)?.map(({ id }) => id);
    expect(ids("1.0.0", "3.0.0")).toEqual([
      "2.0.0/things/a/edited",
      "2.0.0/things/b/moved",
      "3.0.0/things/c/edited",
    ]);
    expect(ids(null, "1.0.0")).toEqual(["1.0.0/things/a/added", "1.0.0/things/b/added"]);
    expect(ids("2.0.0", "2.0.0")).toEqual([]);
  });

  it.each([
    ["3.0.0", "1.0.0"],
    ["0.9.0", "1.0.0"],
    ["1.0.0", "9.0.0"],
  ])("has no answer from %s to %s", (from, to) => {
    expect(changesBetween(LEDGER, from, to)).toBeUndefined();
  });
});

describe("datasetAt", () => {
  it("has no answer for a version that was never released", () => {
    expect(datasetAt(LEDGER, "1.5.0")).toBeUndefined();
  });
});
