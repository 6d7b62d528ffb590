import { TEST_CONFIG } from "@claimwire/testing/feeds";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { aFeedDocument, anEntry } from "../test-support/documents.js";
import { renderAtom } from "./atom.js";
import { PrintedEntries } from "./printed-entries.js";
import { renderRss } from "./rss.js";

const TEXTS = ["a", "</item>", "<item>", "  </entry>", "]]></title>", "</channel></rss>", "</feed>", "A & B"];
const ENTRIES = TEXTS.map((text, n) =>
  anEntry({
    id: `tag:claimwire.example,2026:${n}`,
    title: text,
    summary: text,
    html: `<p>${n}</p>`,
    categories: [{ term: `t/${n}`, label: text }],
  }),
);

it("a document has the same bytes, whichever of its entries other documents had before", () => {
  const warm = { ...TEST_CONFIG };
  fc.assert(
    fc.property(
      fc.subarray(ENTRIES),
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      (entries, archive) => {
        const document = aFeedDocument(entries, archive === undefined ? {} : { archive });
        for (const render of [renderRss, renderAtom])
          expect(render(document, warm)).toBe(render(document, { ...TEST_CONFIG }));
      },
    ),
    { numRuns: 40 },
  );
});

it("PrintedEntries throws when a document is not printed as its format says", () => {
  const printed = new PrintedEntries({ open: "<e>", close: "</e>", end: "</d>" });
  const [one, two] = ENTRIES;
  if (one === undefined || two === undefined) throw new Error("There are entries.");
  expect(printed.print([one, two], TEST_CONFIG, () => "<d><e>1</e><e>2</e></d>")).toBe(
    "<d><e>1</e><e>2</e></d>",
  );
  expect(printed.print([two, one], TEST_CONFIG, () => "<d></d>")).toBe("<d><e>2</e><e>1</e></d>");
  const other = { ...TEST_CONFIG };
  expect(() => printed.print([one], other, () => "<d></d>")).toThrow("was not printed as an entry");
  expect(() => printed.print([one], other, () => "<d><e>1</e><e>2</e></d>")).toThrow("does not end after");
});
