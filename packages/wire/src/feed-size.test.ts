import { readdirSync, readFileSync } from "node:fs";
import { compareVersions, type JsonObject, nextVersion, replay } from "@claimwire/ledger";
import { type ClaimsRelease, releaseRecords } from "@claimwire/release";
import { LIST_KEYS } from "@claimwire/schema";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import { expect, inject, it } from "vitest";
import { updateWire } from "./render-wire.js";

const FOLDER = new URL("../../../data/releases/", import.meta.url);
const MONTH = 31 * 24 * 60 * 60 * 1000;
const LIMIT = 250_000;

/** The releases of the dataset: what is added to them below has the length and the references of real records. */
const RELEASES = readdirSync(FOLDER)
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as ClaimsRelease)
  .sort((a, b) => compareVersions(a.version, b.version));

/** Puts copies of records of a kind under new ids. */
function copy(records: Map<string, JsonObject>, kind: string, month: number, count: number): void {
  const known = [...records].filter(([key, record]) => key.startsWith(`${kind}/`) && !("kind" in record));
  for (let i = 0; i < count; i += 1) {
    const [, record] = known[(month * 37 + i * 11) % known.length] ?? [];
    if (record !== undefined) records.set(`${kind}/month-${month}-${i}`, record);
  }
}

/** Alters the statements of claims, as a correction of wording does. */
function reword(records: Map<string, JsonObject>, month: number, count: number): void {
  const claims = [...records].filter(([key, record]) => key.startsWith("claims/") && "statement" in record);
  for (let i = 0; i < count; i += 1) {
    const [key = "", record = {}] = claims[(month * 53 + i * 7) % claims.length] ?? [];
    records.set(key, { ...record, statement: `${record.statement} In other words of month ${month}.` });
  }
}

/** A year of monthly releases on top of those of the dataset, each with at most fifty entries. */
function aYearOn(count: number): readonly ClaimsRelease[] {
  const releases = [...RELEASES];
  for (let month = 1; month <= 12; month += 1) {
    const previous = releases.at(-1) as ClaimsRelease;
    const base = replay(releases, undefined, { verify: false });
    const target = new Map(base.records);
    reword(target, month, Math.floor(count * 0.3));
    copy(target, "sources", month, Math.floor(count * 0.3));
    copy(target, "claims", month, Math.floor(count * 0.4));
    const { release, issues } = releaseRecords({
      previous,
      base,
      target,
      version: nextVersion(previous.version, "minor"),
      now: new Date(Date.parse(previous.released) + MONTH).toISOString(),
      notes: [
        {
          name: `month-${month}`,
          bump: "minor",
          summary: "We had worded it wrongly; new records were entered too.",
          cause: "our-error",
          records: ["*"],
        },
      ],
      listKeys: LIST_KEYS,
    });
    if (release === undefined) throw new Error(JSON.stringify(issues));
    releases.push(release);
  }
  return releases;
}

function sizeOfAll(releases: readonly ClaimsRelease[]): { readonly size: number; readonly entries: number } {
  const known = { digests: new Map(), isKnown: (path: string) => path !== "feeds/all.xml" };
  for (const { path, text } of updateWire(
    releases,
    replay(releases, undefined, { verify: false }),
    TEST_CONFIG,
    known,
  )) {
    if (path === "feeds/all.xml" && text !== undefined)
      return { size: Buffer.byteLength(text), entries: text.split("<item>").length - 1 };
  }
  throw new Error("There is no feeds/all.xml.");
}

/** Entries of a release: what one archive holds, and what leaves most entries open. `npm run test:long` tries all. */
const COUNTS = inject("isLong") ? Array.from({ length: 31 }, (_, i) => 20 + i) : [50, 33];

it.each(COUNTS)("all.xml has at most 250 kB after a year of monthly releases of up to %i", (count) => {
  const releases = aYearOn(count);
  for (const months of [11, 12]) {
    const { size, entries } = sizeOfAll(releases.slice(0, RELEASES.length + months));
    expect(entries).toBeGreaterThanOrEqual(50);
    expect(entries).toBeLessThan(100);
    expect(size).toBeLessThanOrEqual(LIMIT);
  }
});
