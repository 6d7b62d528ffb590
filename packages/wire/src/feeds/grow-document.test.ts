import { describe, expect, it } from "vitest";
import { FORMAT_NAMES } from "../formats.js";
import { aDocument, entriesOf } from "../test-support/documents.js";
import { HOSTILE_TEXTS, poison } from "../test-support/hostile.js";
import { aLedger, GROUND, TEST_CONFIG, VALUE_CLAIM } from "../test-support/test-ledger.js";
import type { FeedDocument } from "./feed-document.js";
import { growDocument } from "./grow-document.js";
import { RENDERERS } from "./render-feed.js";
import { splitDocument } from "./split-document.js";

const LEDGER = aLedger([
  { put: { ...GROUND, "claims/a": VALUE_CLAIM } },
  { put: { "claims/a": { ...VALUE_CLAIM, when: "2017" } }, cause: "our-error" },
  { put: { "claims/b": VALUE_CLAIM } },
]);

const TEXTS = {
  ...HOSTILE_TEXTS,
  "what documents are split by":
    '</item><item> <channel> \n  <entry>\n  </entry> <feed \n "items": [\n  {\n  },\n  {\n  }\n ]\n}',
};

/** Of the documents that hold the same entries: the one that people subscribe to, and an archive. */
const PLACES: readonly Partial<FeedDocument>[] = [{}, { older: 2 }, { archive: 2, older: 1, newer: 3 }];

describe.each(FORMAT_NAMES)("a document in %s that grew", (format) => {
  it.each(Object.entries(TEXTS))(
    "has the bytes of one that was printed at once, with %s in it",
    (_, text) => {
      const entries = entriesOf(poison(LEDGER, /says|misread|test/i, text), "all");
      expect(entries.length).toBeGreaterThan(5);
      for (const place of PLACES) {
        const document = aDocument(entries, place);
        const whole = RENDERERS[format](document, TEST_CONFIG);
        const { entries: printed } = splitDocument(whole, format);
        expect(printed).toHaveLength(entries.length);
        for (const fresh of [0, 1, 3, entries.length - 1]) {
          const parts = [...entries.slice(0, fresh), ...printed.slice(fresh)];
          expect(growDocument(document, parts, format, TEST_CONFIG)).toBe(whole);
        }
        const mixed = entries.map((entry, index) => (index % 2 === 0 ? entry : (printed[index] ?? "")));
        expect(growDocument(document, mixed, format, TEST_CONFIG)).toBe(whole);
      }
    },
  );
});
