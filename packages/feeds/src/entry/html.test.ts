import { expect, it } from "vitest";
import { html, isolate, linkTo, type SafeHtml, stack } from "./html.js";

it("html escapes every value, in text and in attributes", () => {
  const text = `<script>"'&`;
  expect(String(html`<p title="${text}">${text}</p>`)).toBe(
    '<p title="&lt;script&gt;&quot;&#39;&amp;">&lt;script&gt;&quot;&#39;&amp;</p>',
  );
});

it("html removes characters that XML forbids, and keeps all others", () => {
  expect(String(html`<p>${"a\u0000\u0008b\ud800 👩‍👩‍👧‍👦 é"}</p>`)).toBe("<p>ab 👩‍👩‍👧‍👦 é</p>");
});

it("html does not escape markup again, also in lists", () => {
  const item: SafeHtml = html`<b>${"&"}</b>`;
  expect(String(html`${item}${[item, [" ", item]]}`)).toBe("<b>&amp;</b><b>&amp;</b> <b>&amp;</b>");
});

it("html prints nothing for undefined, and numbers as they are", () => {
  expect(String(html`a${undefined}b${0}c${[]}d`)).toBe("ab0cd");
});

it("html throws for an object that only looks like markup", () => {
  const forged = { toString: () => "<b>", isEmpty: false, isEscaped: true } as never;
  expect(() => html`${forged}`).toThrow();
});

it("linkTo makes a link, and stack sets parts below each other", () => {
  expect(String(linkTo("https://a.example/?a&b", "x"))).toBe('<a href="https://a.example/?a&amp;b">x</a>');
  expect(String(stack(html`<p>1</p>`, undefined, html``, html`<p>2</p>`))).toBe("<p>1</p>\n<p>2</p>");
});

it("isolate keeps right-to-left text from turning round the text beside it", () => {
  expect(String(html`${isolate("شينجاڭ")} (${isolate("a & b")})`)).toBe(
    '<span dir="auto">شينجاڭ</span> (a &amp; b)',
  );
  for (const text of ["עברית", "a\u202eb", "𐤀", "𞤀", "a\u2067b"]) {
    expect(String(html`${isolate(text)}`)).toBe(`<span dir="auto">${text}</span>`);
  }
  for (const text of ["中文", "👩‍👩‍👧‍👦", "é", "𝔘"]) expect(isolate(text)).toBe(text);
});
