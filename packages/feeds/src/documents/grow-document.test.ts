import { HOSTILE_TEXTS, TEST_CONFIG } from "@claimwire/testing/feeds";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "../entry/clean-text.js";
import { html } from "../entry/html.js";
import type { FeedDocument } from "../formats/feed-document.js";
import { FORMAT_NAMES } from "../formats/formats.js";
import { RENDERERS } from "../formats/render-feed.js";
import { aFeedDocument, anEntry } from "../test-support/documents.js";
import { growDocument } from "./grow-document.js";
import { splitDocument } from "./split-document.js";

const TEXTS = {
  ...HOSTILE_TEXTS,
  "what documents are split by":
    '</item><item> <channel> \n  <entry>\n  </entry> <feed \n "items": [\n  {\n  },\n  {\n  }\n ]\n}',
};

/** Of the documents that hold the same entries: the one that people subscribe to, and an archive. */
const PLACES: readonly Partial<FeedDocument>[] = [{}, { older: 2 }, { archive: 2, older: 1, newer: 3 }];

describe.each(FORMAT_NAMES)("a document in %s that grew", (format) => {
  it.each(Object.entries(TEXTS))("has the same bytes as one printed at once, with %s in it", (_, text) => {
    const entries = Array.from({ length: 8 }, (_, index) =>
      anEntry({
        id: `tag:claimwire.example,2026:1.0.0/rivers/${index}/added`,
        title: cleanLine(text),
        summary: cleanLine(text),
        html: String(html`<p>${cleanText(text)}</p>`),
        extension: { version: "1.0.0", text: cleanText(text) },
      }),
    );
    for (const place of PLACES) {
      const document = aFeedDocument(entries, place);
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
  });
});
