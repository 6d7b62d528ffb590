import type { JsonFeed } from "@claimwire/feeds";
import { replay } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { anEntity, aSource, aTopic } from "@claimwire/testing";
import { schemaChecker, TEST_CONFIG } from "@claimwire/testing/feeds";
import { afterEach, describe, expect, it, vi } from "vitest";
import { API_DOCUMENTS, apiSchema } from "./api/schemas.js";
import { renderWire } from "./render-wire.js";
import { GENERAL_STREAMS } from "./streams/general-streams.js";
import { ledgerKeys } from "./streams/ledger-keys.js";
import { renderOnly } from "./test-support/render-only.js";
import { aClaimsLedger, GROUND, type TestStep, VALUE_CLAIM } from "./test-support/test-ledger.js";

/**
 * A history with additions, a correction, a retraction, a lost link, a follow-up, moves, renames, a removal, and
 * archives.
 */
const STEPS: readonly TestStep[] = [
  { put: { ...GROUND, "claims/qiemo": VALUE_CLAIM } },
  ...Array.from({ length: 5 }, (_, step) => ({
    put: Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `claims/c${step}-${i}`,
        { ...VALUE_CLAIM, statement: `Claim ${i}.` },
      ]),
    ),
    now: new Date(Date.parse("2026-02-01T00:00:00Z") + step * 50 * 24 * 60 * 60 * 1000).toISOString(),
  })),
  { put: { "claims/qiemo": { ...VALUE_CLAIM, when: "2017" } }, cause: "our-error" },
  {
    put: { "claims/c0-1": { ...VALUE_CLAIM, status: { state: "retracted", reason: "misread" } } },
    cause: "our-error",
  },
  {
    put: {
      "sources/report": aSource({
        title: "Dahua in Xinjiang",
        publisher: "ipvm",
        availability: { state: "gone" },
      }),
    },
    cause: "link-check",
  },
  { put: { "sources/later": aSource({ publisher: "ipvm", cites: [{ source: "report" }] }) } },
  {
    put: {
      "claims/c0-2": { kind: "moved", to: "c9-9" },
      "claims/c9-9": { ...VALUE_CLAIM, statement: "Claim 2." },
    },
    cause: "identity",
  },
  {
    put: {
      "entities/dahua": anEntity({ type: "company", name: "Dahua Technology" }),
      "topics/project-value": aTopic({ label: "Worth of projects", broader: "contracts" }),
    },
    cause: "our-error",
  },
  {
    put: {
      "entities/dahua-technology": anEntity({ type: "company", name: "Dahua Technology" }),
      "entities/dahua": { kind: "moved", to: "dahua-technology" },
      "topics/worth": aTopic({ label: "Worth of projects", broader: "contracts" }),
      "topics/project-value": { kind: "moved", to: "worth" },
    },
    cause: "identity",
  },
  {
    put: { "claims/c0-4": { ...VALUE_CLAIM, status: { state: "retracted", reason: "misread" } } },
    cause: "our-error",
  },
  { put: {} },
  { put: { "claims/c0-3": null }, cause: "legal", bump: "major" },
];
const LEDGER = aClaimsLedger(STEPS);

function render(releases: readonly ClaimsRelease[], config = TEST_CONFIG): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, text } of renderWire(releases, config)) {
    expect(files.has(path)).toBe(false);
    files.set(path, text);
  }
  return files;
}

const FILES = render(LEDGER);

it("renderWire writes archives", () => {
  expect([...FILES.keys()].filter((path) => path.startsWith("feeds/archive/")).length).toBeGreaterThan(10);
});

it("renderWire gives no file for an empty ledger", () => {
  expect([...renderWire([], TEST_CONFIG)]).toEqual([]);
});

it("renderWire prints in three formats the general streams and one for each record that was ever released", () => {
  const keys = ledgerKeys(LEDGER);
  expect(keys).toContain("claims/c0-3");
  for (const stream of [...GENERAL_STREAMS, ...keys]) {
    for (const extension of [".xml", ".atom", ".json"])
      expect(FILES.has(`feeds/${stream}${extension}`)).toBe(true);
  }
  expect([...FILES.keys()].some((path) => path.startsWith("feeds/archive/"))).toBe(true);
});

it("general.opml lists the general feeds and feeds.opml all feeds, dated as the newest release", () => {
  const addressesIn = (path: string): string[] =>
    [...(FILES.get(path) ?? "").matchAll(/xmlUrl="([^"]*)"/g)].map(([, address = ""]) => address);
  const base = `${TEST_CONFIG.baseUrl}/feeds/`;
  expect(addressesIn("feeds/general.opml")).toEqual(GENERAL_STREAMS.map((stream) => `${base}${stream}.xml`));
  expect(addressesIn("feeds.opml")).toHaveLength(GENERAL_STREAMS.length + ledgerKeys(LEDGER).length);
  const modified = new Date(LEDGER.at(-1)?.released ?? "").toUTCString();
  for (const path of ["feeds/general.opml", "feeds.opml"])
    expect(FILES.get(path)).toContain(`<dateModified>${modified}</dateModified>`);
});

it("every link into the site leads to a file of the output or to a page that the site makes", () => {
  const base = `${TEST_CONFIG.baseUrl}/`;
  const pages = new Set([
    ...[
      "",
      "claims/",
      "sources/",
      "follow-ups/",
      "entities/",
      "topics/",
      "releases/",
      "subscribe/",
      "about/",
    ],
    ...ledgerKeys(LEDGER).map((key) => `${key}/`),
    ...LEDGER.map(({ version }) => `releases/${version}/`),
  ]);
  const fragments = new Set(
    LEDGER.flatMap(({ version, changes }) => changes.map(({ record, op }) => `${record}/#v${version}-${op}`)),
  );
  const dangling = new Set<string>();
  for (const [path, text] of FILES) {
    for (const [, link = ""] of text.matchAll(new RegExp(`${base}([^"\\\\<\\s]*)`, "g"))) {
      const target = link.replace(/&quot;.*$/, "");
      const found = FILES.has(target) || pages.has(target) || fragments.has(target);
      if (!found && !target.includes("{")) dangling.add(`${path}: ${target}`);
    }
  }
  expect([...dangling]).toEqual([]);
});

describe("renderWire", () => {
  /** Each item of each document of each stream, by stream and id. */
  function itemsIn(files: ReadonlyMap<string, string>): Map<string, string> {
    const items = new Map<string, string>();
    for (const [path, text] of files) {
      if (!path.startsWith("feeds/") || !path.endsWith(".json")) continue;
      const feed = JSON.parse(text) as JsonFeed;
      for (const item of feed.items) items.set(`${feed._claimwire.stream} ${item.id}`, JSON.stringify(item));
    }
    return items;
  }
  const now = itemsIn(FILES);

  it.each(LEDGER.map((release, index) => [release.version, index + 1] as const))(
    "keeps every entry published up to %s unaltered, in its streams, and once",
    (_version, count) => {
      const then = itemsIn(renderOnly(".json", LEDGER.slice(0, count), TEST_CONFIG));
      expect(then.size).toBeGreaterThan(0);
      for (const [key, item] of then) expect(now.get(key)).toBe(item);
      const later = new Set(LEDGER.slice(count).map(({ version }) => version));
      for (const key of now.keys()) {
        const version = /2026:([^/]+)\//.exec(key)?.[1] ?? "";
        expect(then.has(key)).toBe(!later.has(version));
      }
    },
  );

  it("keeps ids and dates when titles, descriptions and the base address change", () => {
    const config = { ...TEST_CONFIG, title: "Other", description: "Other.", baseUrl: "http://other.example" };
    const keys = (items: ReadonlyMap<string, string>): string[] =>
      [...items].map(
        ([key, item]) => `${key} ${(JSON.parse(item) as { date_published: string }).date_published}`,
      );
    expect(keys(itemsIn(renderOnly(".json", LEDGER, config)))).toEqual(keys(now));
  });
});

describe("renderWire", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
    vi.useRealTimers();
  });

  it.each(["Asia/Urumqi", "America/St_Johns", "Pacific/Kiritimati"])(
    "gives the same bytes in the time zone %s, at any time",
    (tz) => {
      process.env.TZ = tz;
      vi.useFakeTimers({ now: new Date("2040-02-29T23:59:59Z") });
      expect(new Date().getTimezoneOffset()).not.toBe(0);
      expect(render(LEDGER)).toEqual(FILES);
    },
  );
});

describe("the API", () => {
  const documents = (prefix: string): [string, unknown][] =>
    [...FILES]
      .filter(([path]) => path.startsWith(`api/v1/${prefix}`))
      .map(([path, text]) => [path, JSON.parse(text)]);

  it.each([
    ["index", "index.json", 1],
    ["release", "releases/", LEDGER.length],
    ["dataset", "dataset/", LEDGER.length],
    ["record", "records/", ledgerKeys(LEDGER).length],
  ])("has documents that fit the schema %s", (name, prefix, count) => {
    const check = schemaChecker(apiSchema(name, TEST_CONFIG) ?? false);
    const found = documents(prefix);
    expect(found).toHaveLength(count);
    for (const [path, document] of found) expect([path, check(document)]).toEqual([path, []]);
    expect(check({})).not.toEqual([]);
  });

  it("has each schema at the address that is its id", () => {
    for (const name of API_DOCUMENTS) {
      expect(JSON.parse(FILES.get(`api/v1/schema/${name}.json`) ?? "")).toMatchObject({
        $id: `${TEST_CONFIG.baseUrl}/api/v1/schema/${name}.json`,
      });
    }
  });

  it("has datasets with the digest that their release names", () => {
    for (const release of LEDGER) {
      const document = JSON.parse(FILES.get(`api/v1/dataset/${release.version}.json`) ?? "") as {
        records: Record<string, unknown>;
        dataset: string;
      };
      expect(document.dataset).toBe(release.target.dataset);
      expect(document.records).toEqual(Object.fromEntries(replay(LEDGER, release.version).records));
    }
  });

  it("has a record with its times, its history and the addresses of its page and feeds", () => {
    expect(JSON.parse(FILES.get("api/v1/records/claims/qiemo.json") ?? "")).toMatchObject({
      key: "claims/qiemo",
      state: "present",
      record: { when: "2017" },
      times: { entered: { version: "1.0.0" }, changed: { version: "1.6.0" } },
      history: [
        { version: "1.0.0", url: `${TEST_CONFIG.baseUrl}/claims/qiemo/#v1.0.0-added` },
        { version: "1.6.0", url: `${TEST_CONFIG.baseUrl}/claims/qiemo/#v1.6.0-edited` },
      ],
      urls: { feeds: { atom: `${TEST_CONFIG.baseUrl}/feeds/claims/qiemo.atom` } },
    });
  });

  it("says of a removed record only that it was removed", () => {
    expect(JSON.parse(FILES.get("api/v1/records/claims/c0-3.json") ?? "")).toMatchObject({
      state: "removed",
      record: null,
      digest: null,
    });
  });
});
