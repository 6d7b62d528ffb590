import fc from "fast-check";
import { expect, it } from "vitest";
import { alterationHtml } from "./alteration-html.js";

/** What is left of markup in a reader that shows no tags. */
const strip = (markup: unknown): string =>
  String(markup)
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
const collapse = (text: string): string => text.replace(/\s+/g, " ").trim();

const words = fc
  .array(fc.constantFrom("a", "b", "no", "never", "<b>", "&", "61", "e.,", "“x”"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.join(" "));
const side = fc.option(words, { nil: undefined });
const hrefs = fc.constantFrom(undefined, { before: "https://a.example/", after: "https://b.example/" });

it("alterationHtml says in words alone what was there and what is there now", () => {
  fc.assert(
    fc.property(side, side, fc.boolean(), hrefs, (before, after, byWord, links) => {
      const found = strip(alterationHtml({ field: "x", label: "Note", before, after, byWord, hrefs: links }));
      const wanted =
        before === undefined
          ? after === undefined
            ? "Note: changed in a detail not shown here"
            : `Note, added: ${after}`
          : after === undefined
            ? `Note, taken out: ${before}`
            : `Note. Was: ${before} Now: ${after}`;
      expect(collapse(found)).toBe(collapse(wanted));
    }),
  );
});

it("alterationHtml marks the words that differ, and escapes the texts", () => {
  const alteration = {
    field: "x",
    label: "Note",
    before: "<b>a</b> & b",
    after: "<b>a</b> & c",
    byWord: true,
  };
  expect(String(alterationHtml(alteration))).toBe(
    "<strong>Note</strong>.\n<br>Was: &lt;b&gt;a&lt;/b&gt; &amp; <del>b</del>\n<br>Now: &lt;b&gt;a&lt;/b&gt; &amp; <ins>c</ins>",
  );
});

it("alterationHtml marks texts whole that share few words", () => {
  const alteration = { field: "x", label: "Note", before: "one two", after: "three four", byWord: true };
  expect(String(alterationHtml(alteration))).toContain(
    "Was: <del>one two</del>\n<br>Now: <ins>three four</ins>",
  );
});
