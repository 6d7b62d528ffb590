import type { KnownFiles } from "@claimwire/feeds";
import { type JsonObject, type PlainRecords, replay, replaySteps } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsRelease } from "@claimwire/release";
import { type Claim, kindOf, type Source } from "@claimwire/schema";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import { expect, inject, it } from "vitest";
import { updateWire } from "./render-wire.js";
import { RELEASED } from "./test-support/released-ledger.js";
import { simulateReleases } from "./test-support/simulated-releases.js";

/** `npm run test:long` takes all releases and 300 changes of a kind; `npm test` the first releases and fewer. */
const IS_LONG = inject("isLong");

const TAG = `tag:${TEST_CONFIG.feeds.tagAuthority}:`;

interface Item {
  readonly id: string;
  readonly title: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly _claimwire: { readonly kind: string; readonly changes?: readonly string[] };
}

/** What a reader has got of one stream: it keeps the ids that it has seen, and follows no archive. */
interface Subscription {
  /** The text of each item, by its id. */
  readonly seen: Map<string, string>;
  /** How often each change was told, by its own entry or in a bundle. */
  readonly told: Map<string, number>;
}

/** How each format marks an item, and its id. */
const MARKS = [
  [".xml", "<item>", /<guid[^>]*>([^<]*)</],
  [".atom", "<entry>", /<id>([^<]*)</],
] as const;

/**
 * What is fetched: the subscription documents of all streams. Those of single records are fetched as JSON Feed alone unless
 * the run is long: the same code prints them, and the streams of all records are fetched in each format.
 */
function isFetched(path: string): boolean {
  if (!path.startsWith("feeds/") || path.startsWith("feeds/archive/")) return false;
  return IS_LONG || path.endsWith(".json") || path.split("/").length === 2;
}

/** Fetches the subscription document of every stream; of those that did not change the host says so (304). */
class Reader {
  readonly #keys = new Map<string, string>();
  readonly streams = new Map<string, Subscription>();

  fetchAll(releases: readonly ClaimsRelease[]): void {
    const known: KnownFiles = {
      digests: new Map(releases.map(({ version, digest }) => [version, digest])),
      isKnown: (path, key) => !isFetched(path) || this.#keys.get(path) === key,
    };
    const documents = new Map<string, string>();
    for (const { path, key, text } of updateWire(
      releases,
      replay(releases, undefined, { verify: false }),
      TEST_CONFIG,
      known,
    )) {
      if (text === undefined || key === undefined || !path.startsWith("feeds/")) continue;
      this.#keys.set(path, key);
      documents.set(path, text);
    }
    for (const [path, text] of documents) {
      if (!path.endsWith(".json")) continue;
      const items = (JSON.parse(text) as { items: Item[] }).items;
      for (const [extension, mark, id] of MARKS) {
        const other = path.replace(/\.json$/, extension);
        if (!isFetched(other)) continue;
        const [, ...others] = (documents.get(other) ?? "").split(mark);
        expect(others.map((text) => id.exec(text)?.[1])).toEqual(items.map((item) => item.id));
      }
      this.#take(path.slice("feeds/".length, -".json".length), items);
    }
  }

  #take(stream: string, items: readonly Item[]): void {
    const subscription = this.streams.get(stream) ?? { seen: new Map(), told: new Map() };
    this.streams.set(stream, subscription);
    const { seen, told } = subscription;
    const count = (change: string): void => void told.set(change, (told.get(change) ?? 0) + 1);
    for (const item of items) {
      const before = seen.get(item.id);
      const text = JSON.stringify(item);
      // An entry that was edited would be shown again by some readers, and by others never.
      if (before !== undefined) expect(text).toBe(before);
      else {
        seen.set(item.id, text);
        for (const change of item._claimwire.changes ?? []) count(change);
        if (item._claimwire.kind === "change") count(item.id.slice(TAG.length));
      }
    }
  }
}

/** The records that a reader of a claim cares for. */
function concernedBy(claim: JsonObject | undefined): readonly string[] {
  if (claim === undefined || "kind" in claim) return [];
  const { about = [], topics = [], evidence, assertedBy } = claim as unknown as Claim;
  return [
    `entities/${assertedBy}`,
    ...about.map(({ entity }) => `entities/${entity}`),
    ...topics.map((topic) => `topics/${topic}`),
    ...evidence.map(({ source }) => `sources/${source}`),
  ];
}

const CORRECTING = new Set(["retracted", "disputed", "superseded", "corrected", "reinstated", "removed"]);
const OF_LINKS = new Set([
  "source-located",
  "source-lost",
  "source-drifted",
  "source-restored",
  "source-archived",
]);

/** The streams whose readers must learn of a change, as docs/feeds.md promises them. */
function promisedTo(
  { record, signals, successors = {} }: ClaimsChange,
  before: PlainRecords,
  after: PlainRecords,
): ReadonlySet<string> {
  const kind = kindOf(record as Parameters<typeof kindOf>[0]);
  const promised = new Set(["all", record, ...Object.keys(successors)]);
  const has = (group: ReadonlySet<string>): boolean => signals.some((signal) => group.has(signal));
  if (has(CORRECTING)) promised.add("corrections");
  if (kind === "claims" && (has(CORRECTING) || signals.includes("new-claim") || signals.includes("revised")))
    promised.add("claims");
  if (signals.includes("follow-up")) promised.add("follow-ups");
  if (signals.includes("new-source") || has(OF_LINKS)) promised.add("sources");
  if (kind === "claims") {
    for (const key of [...concernedBy(before.get(record)), ...concernedBy(after.get(record))])
      promised.add(key);
  }
  if (kind === "sources") {
    const cited = ((after.get(record) ?? {}) as Partial<Source>).cites ?? [];
    if (signals.includes("follow-up")) for (const { source } of cited) promised.add(`sources/${source}`);
    if (signals.includes("source-located") && cited.length > 0) promised.add("follow-ups");
    if (has(OF_LINKS)) {
      for (const [key, claim] of after)
        if (key.startsWith("claims/") && concernedBy(claim).includes(record)) promised.add(key);
    }
  }
  return promised;
}

/** Changes that come one by one, however many a release has. */
function mustStandAlone({ signals, fields = [] }: ClaimsChange): boolean {
  if (signals.some((signal) => ["retracted", "disputed", "removed", "follow-up"].includes(signal)))
    return true;
  return fields.some(
    ({ path, before, after }) =>
      path.startsWith("/quantities") && before !== undefined && after !== undefined,
  );
}

/** So many that a document that held only the newest hundred would leave entries out. */
const COUNT = IS_LONG ? 300 : 120;

it("a subscriber who fetches after each release gets every entry of every stream once, in all formats", () => {
  const releases = simulateReleases(IS_LONG ? RELEASED : RELEASED.slice(0, 3), COUNT);
  const reader = new Reader();
  let promises = 0;
  let alone = 0;
  for (const [index, { release, before, after }] of [...replaySteps(releases)].entries()) {
    reader.fetchAll(releases.slice(0, index + 1));
    const streams = [...reader.streams.values()];
    for (const change of release.changes) {
      if (change.signals[0] === "housekeeping") {
        expect(streams.some(({ told }) => told.has(change.id))).toBe(false);
        continue;
      }
      for (const stream of promisedTo(change, before, after)) {
        const { told, seen } = reader.streams.get(stream) ?? { told: new Map(), seen: new Map() };
        expect([stream, change.id, told.get(change.id)]).toEqual([stream, change.id, 1]);
        promises += 1;
        if (release.format === 1 || !mustStandAlone(change)) continue;
        expect([stream, change.id, seen.has(TAG + change.id)]).toEqual([stream, change.id, true]);
        alone += 1;
      }
    }
    const twice = streams.flatMap(({ told }) => [...told].filter(([, times]) => times > 1));
    expect(twice).toEqual([]);
    expect(reader.streams.get("releases")?.seen.has(`${TAG}${release.version}/release`)).toBe(true);
  }
  expect(promises).toBeGreaterThan(COUNT * 10);
  expect(alone).toBeGreaterThan(COUNT / 10);
});
