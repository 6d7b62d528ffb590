import type { KnownFiles } from "@claimwire/feeds";
import { renderRelease, replay, sha256Hex, withhold } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { renderWire, updateWire } from "./render-wire.js";
import { randomLedger } from "./test-support/random-ledger.js";
import { aClaimsLedger, GROUND, VALUE_CLAIM } from "./test-support/test-ledger.js";

interface RenderedFile {
  readonly text: string;
  readonly key: string | undefined;
}
type RenderedFiles = ReadonlyMap<string, RenderedFile>;

/** The digest of each release with all before it, as the store computes it. */
function digestsOf(releases: readonly ClaimsRelease[]): ReadonlyMap<string, string> {
  let digest = "";
  return new Map(
    releases.map((release) => {
      digest = sha256Hex(digest + renderRelease(release));
      return [release.version, digest];
    }),
  );
}

/** What a run leaves to the next. */
interface Published {
  readonly files: RenderedFiles;
  readonly made: readonly string[];
}

const NOTHING: Published = { files: new Map(), made: [] };

/** Publishes on top of what was published before; tells which files were made. */
function publish(releases: readonly ClaimsRelease[], last: Published = NOTHING): Published {
  const { files: before } = last;
  const digests = digestsOf(releases);
  const known: KnownFiles = {
    digests,
    isKnown: (path, key) => before.get(path)?.key === key,
  };
  const made: string[] = [];
  const files = new Map<string, RenderedFile>();
  for (const { path, key, text } of updateWire(releases, replay(releases), TEST_CONFIG, known)) {
    expect(files.has(path)).toBe(false);
    if (text !== undefined) made.push(path);
    files.set(path, { key, text: text ?? before.get(path)?.text ?? "" });
  }
  return { files, made };
}

function textsOf(files: RenderedFiles): Record<string, string> {
  return Object.fromEntries([...files].map(([path, { text }]) => [path, text]).sort());
}

function atOnce(releases: readonly ClaimsRelease[]): Record<string, string> {
  return Object.fromEntries(
    [...renderWire(releases, TEST_CONFIG)].map(({ path, text }) => [path, text]).sort(),
  );
}

describe("updateWire", () => {
  it("gives release by release the same bytes as renderWire, also when files were lost", () => {
    fc.assert(
      fc.property(randomLedger, fc.integer({ min: 1, max: 9 }), (ledger, lost) => {
        let last = NOTHING;
        for (let count = 1; count <= ledger.length; count += 1) {
          // Whoever publishes may have lost some files, or skipped a release.
          if (count % 3 === 0) continue;
          const kept = [...last.files].filter((_, index) => index % 10 !== lost);
          last = publish(ledger.slice(0, count), { ...last, files: new Map(kept) });
        }
        last = publish(ledger, last);
        expect(textsOf(last.files)).toEqual(atOnce(ledger));
        const { made } = publish(ledger, last);
        expect(made.filter((path) => path.startsWith("feeds/") && !path.endsWith(".opml"))).toEqual([]);
      }),
      { numRuns: inject("propertyRuns") / 20 },
    );
  });

  it("makes only the files that a release changes", () => {
    const ledger = aClaimsLedger([
      { put: { ...GROUND, "claims/a": VALUE_CLAIM } },
      { put: { "topics/other": { label: "Other", definition: "Another." } } },
    ]);
    const { made } = publish(ledger, publish(ledger.slice(0, 1)));
    const wanted = ["feeds/topics/other.xml", "feeds/all.xml", "api/v1/dataset/1.1.0.json", "feeds.opml"];
    expect(made).toEqual(expect.arrayContaining(wanted));
    expect(made.filter((path) => /claims|dataset\/1\.0\.0|entities|corrections/.test(path))).toEqual([]);
  });

  it("makes again every file that depends on a release with withheld content", () => {
    const ledger = aClaimsLedger([
      { put: { ...GROUND, "claims/a": VALUE_CLAIM } },
      { put: { "claims/b": { ...VALUE_CLAIM, statement: "IPVM says a secret." } } },
      { put: { "claims/c": VALUE_CLAIM } },
    ]);
    const { files } = publish(ledger);
    const withheld = ledger.map((release) => withhold(release, new Set(["claims/b"])));
    const after = publish(withheld, { ...NOTHING, files }).files;
    expect(textsOf(after)).toEqual(atOnce(withheld));
    expect([...after.values()].some(({ text }) => text.includes("a secret"))).toBe(false);
  });
});
