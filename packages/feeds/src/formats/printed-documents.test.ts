import { TEST_CONFIG } from "@claimwire/testing/feeds";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { cleanLine } from "../entry/clean-text.js";
import type { Entry } from "../entry/entry.js";
import { aFeedDocument, anEntry } from "../test-support/documents.js";
import { ATOM, renderAtom } from "./atom.js";
import { PrintedDocuments } from "./printed-documents.js";
import { BODY_MARK } from "./put-bodies.js";
import { RSS, renderRss } from "./rss.js";

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

/** A text of one line; most of them plain, so that in many documents only one is not. */
const ODD = fc
  .array(fc.oneof(fc.constantFrom("]]>", "&", "<", '"', "'", " ", "\u0085"), fc.string({ unit: "grapheme" })))
  .map((parts) => cleanLine(parts.join("")));
const LINE = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("plain", "Two words.", "Ünïcödé → 25%") },
  { weight: 1, arbitrary: ODD },
  { weight: 1, arbitrary: fc.constantFrom("it's", 'a "b"', " c ", "", "d\u0085d") },
);

it("a document is printed alike with what a library printed of others and by the library alone", () => {
  const warm = { ...TEST_CONFIG };
  const entries = fc.record({
    title: LINE,
    summary: LINE,
    url: LINE,
    published: fc.constantFrom("2001-02-03T04:05:06Z", "2026-11-23T10:00:00Z"),
    categories: fc.array(fc.record({ term: LINE, label: LINE }), { maxLength: 2 }),
    related: fc.option(LINE, { nil: undefined }),
  });
  const streams = fc.record({ title: LINE, description: LINE });
  fc.assert(
    fc.property(entries, streams, fc.nat({ max: 2 }), ({ url, ...texts }, words, archive) => {
      const entry = anEntry({ ...texts, url: `https://example.org/${url}` });
      const document = aFeedDocument([entry], archive === 0 ? {} : { archive });
      const named = { ...document, stream: { ...document.stream, ...words } };
      for (const render of [renderRss, renderAtom])
        expect(render(named, warm)).toBe(render(named, { ...TEST_CONFIG }));
    }),
    { numRuns: 200 },
  );
});

it.each([RSS, ATOM])(
  "of plain entries and heads of one shape, the library prints only the first as $name",
  (format) => {
    let printed = 0;
    const documents = new PrintedDocuments({
      ...format,
      print: (...document) => {
        printed += 1;
        return format.print(...document);
      },
    });
    const config = { ...TEST_CONFIG };
    const documentOf = (name: string) =>
      aFeedDocument([anEntry({ title: name, summary: name, categories: [{ term: "t/t", label: name }] })]);
    documents.print(documentOf("one"), config);
    const first = printed;
    const two = documentOf("two");
    expect(documents.print(two, config)).toBe(documents.print(two, { ...config }));
    expect(first).toBe(4);
    expect(printed).toBe(2 * first);
  },
);

it("PrintedDocuments throws when a document is not printed as its format says", () => {
  const [one, two] = ENTRIES;
  if (one === undefined || two === undefined) throw new Error("There are entries.");
  const printAll = (print: (entries: readonly Entry[]) => string) =>
    new PrintedDocuments({
      name: "rss",
      open: "<e>",
      close: "</e>",
      end: "</d>",
      print: (_, entries) => print(entries),
    }).print(aFeedDocument([one, two]), TEST_CONFIG);
  const bodies = (entries: readonly Entry[]) => entries.map(({ id }) => `<e>${id}${BODY_MARK}</e>`).join("");
  expect(printAll((entries) => `<d>${bodies(entries)}</d>`)).toBe(
    `<d>${[one, two].map(({ id, html }) => `<e>${id}<![CDATA[${html}]]></e>`).join("")}</d>`,
  );
  expect(() => printAll(() => "<d></d>")).toThrow("was not printed as an entry");
  expect(() => printAll((entries) => `<d>${bodies(entries)}<e></e></d>`)).toThrow("does not end after");
});
