import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSavedPage } from "./read-saved-page.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimwire-page-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function linesOf(content: string | Uint8Array, name = "page.html"): Promise<readonly string[]> {
  writeFileSync(join(folder, name), content);
  return (await readSavedPage(join(folder, name))).map(({ text }) => text);
}

const BODY = "<body><h2>Orders</h2><p>Twelve <em>cameras</em> &amp; a lamp.</p></body>";
const LINES = ["Orders", "Twelve cameras & a lamp."];

describe("a saved page is HTML", () => {
  it.each([
    ["after a byte order mark", `\ufeff<!doctype html>${BODY}`],
    ["after a comment of a page saver", `<!-- Saved from https://a.example/ -->\n<!DOCTYPE html>${BODY}`],
    [
      "after a comment that another tool writes",
      `<!-- saved from url=(0022)https://a.example/ -->\r\n<html>${BODY}`,
    ],
    ["after comments that hold tags", `<!-- <p>No</p> --><!----><html>${BODY}`],
    [
      "as XHTML",
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">${BODY}</html>`,
    ],
    ["without html and body", "<h2>Orders</h2><p>Twelve cameras &amp; a lamp."],
    ["that begins with a custom element", `<page-root>${BODY}</page-root>`],
    ["that begins with a style sheet", `<style>p { color: red }</style>${BODY}`],
  ])("%s", async (_, html) => {
    expect(await linesOf(html)).toEqual(LINES);
  });

  it.each([
    ["empty elements", `<head><title/><script src="a.js" /><style type='b'/></head>${BODY}`, LINES],
    [
      "CDATA",
      "<body><p>Twelve <![CDATA[<cameras> & two]]> lamps<br/>here</p></body>",
      ["Twelve <cameras> & two lamps", "here"],
    ],
  ])("as a file of XHTML, with %s", async (_, body, lines) => {
    const xhtml = `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">${body}</html>`;
    expect(await linesOf(xhtml, "page.xhtml")).toEqual(lines);
  });

  it.each([
    ["a comparison", "a < b\n\n2 <3"],
    ["an address in angle brackets", "<https://a.example/>\nOrders"],
    ["a placeholder", "<name of the council>\nOrders"],
  ])("and not text with %s", async (_, text) => {
    expect(await linesOf(text, "page.txt")).toEqual(text.split(/\n+/));
  });
});

describe("a saved page is read in the encoding that it declares", () => {
  const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string)));

  it.each([
    [
      "windows-1252",
      bytesOf("<meta charset=windows-1252><p>council", [0x92], "s caf", [0xe9]),
      "council’s café",
    ],
    [
      "latin1, which is windows-1252",
      bytesOf("<meta charset=iso-8859-1><p>council", [0x92], "s"),
      "council’s",
    ],
    [
      "gb2312 by http-equiv",
      bytesOf(
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>',
        [0xb4, 0xf3, 0xbb, 0xaa],
      ),
      "大华",
    ],
    [
      "gbk in an XML declaration",
      bytesOf('<?xml version="1.0" encoding="gbk"?><html><body><p>', [0xb4, 0xf3, 0xbb, 0xaa]),
      "大华",
    ],
    [
      "big5 after a long comment",
      bytesOf(`<!-- ${"x".repeat(2_000)} --><html><meta charset="big5"><p>`, [0xa4, 0x6a]),
      "大",
    ],
    ["UTF-16 by its mark", Buffer.from("\ufeff<!doctype html><p>大华", "utf16le"), "大华"],
    ["UTF-8, though nothing says so", bytesOf("<!doctype html><p>大华"), "大华"],
    ["UTF-8 by its mark, whatever it declares", bytesOf("\ufeff<meta charset=gb2312><p>大华"), "大华"],
  ])("%s", async (_, bytes, line) => {
    expect(await linesOf(bytes)).toEqual([line]);
  });

  it.each([
    [
      "that does not fit its bytes",
      bytesOf("<meta charset=utf-8><p>", [0xe9]),
      /declares the encoding UTF-8, and its bytes do not fit/,
    ],
    [
      "gb2312 that does not fit its bytes",
      bytesOf("<meta charset=gb2312><p>", [0xff, 0xff]),
      /iconv -c -f gbk -t utf-8/,
    ],
    ["of which it says nothing", bytesOf("<!doctype html><p>", [0xe9]), /declares no other encoding/],
  ])("and refused with a command when it is one %s", async (_, bytes, message) => {
    const error: unknown = await linesOf(bytes).catch((reason: unknown) => reason);
    const [issue] = (error as { issues: { code: string; message: string; fix: string }[] }).issues;
    expect(issue?.code).toBe("PAGE_UNREADABLE");
    expect(`${issue?.message}\n${issue?.fix}`).toMatch(message);
  });
});

/** An element with a declared shadow tree, as SingleFile and browsers save one. */
const SHADOW = (tree: string, children: string, mode = "open"): string =>
  `<x-a><template shadowrootmode="${mode}"><style>p{}</style>${tree}</template>${children}</x-a>`;

describe("a line of a saved page", () => {
  it.each([
    ["a shadow tree", SHADOW("<p>One</p>", ""), ["One"]],
    ["a closed one", SHADOW("<p>One</p>", "", "closed"), ["One"]],
    ["its slot", SHADOW("<p>One <slot>none</slot></p>", "<b>two</b>"), ["One two"]],
    ["what an empty slot has", SHADOW("<p>One <slot>none</slot></p>", ""), ["One none"]],
    [
      "slots with names",
      SHADOW('<slot name="b"></slot> <slot></slot>', 'two <i slot="b">One</i>'),
      ["One two"],
    ],
    [
      "a shadow tree in another",
      SHADOW(SHADOW("<p><slot></slot></p>", "One <slot></slot>"), "two"),
      ["One two"],
    ],
    [
      "a frame that is saved in the page",
      '<iframe srcdoc="<p>One &amp;amp; two</p>">No</iframe>',
      ["One & two"],
    ],
  ])("is made of what is in %s", async (_, html, lines) => {
    expect(await linesOf(html)).toEqual(lines);
  });

  it.each([
    [
      "unknown and custom elements",
      "<p>The <custom-link>first</custom-link> or<x-hl>der</x-hl></p>",
      ["The first order"],
    ],
    [
      "old inline elements",
      "<p>A <big>big</big> <nobr>no <strike>b</strike>reak</nobr> <acronym>NATO</acronym></p>",
      ["A big no break NATO"],
    ],
    [
      "labels, pictures and buttons",
      '<p>A <label>label</label><img src="a"> and <button>press</button></p>',
      ["A label and press"],
    ],
    ["ruby", "<p><ruby>大<rp>(</rp><rt>da</rt><rp>)</rp></ruby></p>", ["大da"]],
  ])("goes on through %s", async (_, html, lines) => {
    expect(await linesOf(html)).toEqual(lines);
  });

  it.each([
    ["a line break", "<p>One<br>two</p>", ["One", "two"]],
    ["a list", "<ul><li>One</li><li>two</li></ul>", ["One", "two"]],
    ["a table", "<table><tr><td>One</td><td>two</td></tr></table>", ["One", "two"]],
    ["a figure", "<figure>One<figcaption>two</figcaption></figure>", ["One", "two"]],
  ])("ends at %s", async (_, html, lines) => {
    expect(await linesOf(html)).toEqual(lines);
  });

  it.each([
    ["hidden", "<p hidden>No</p><p>Yes</p>"],
    ["not displayed", '<p style="color: red; display: none">No</p><p>Yes</p>'],
    ["a closed dialog", "<dialog>No</dialog><p>Yes</p>"],
    ["a template", "<template><p>No</p></template><p>Yes</p>"],
    ["a hidden frame", '<iframe hidden srcdoc="No"></iframe><p>Yes</p>'],
    ["an element that its shadow tree shows not", SHADOW("<p>Yes</p>", "No")],
    ["what stands in for a frame", "<iframe>No</iframe><video>No</video><p>Yes</p>"],
    ["a script or style", "<script>No</script><style>No</style><noscript>No</noscript><p>Yes</p>"],
  ])("is not made of what is %s", async (_, html) => {
    expect(await linesOf(html)).toEqual(["Yes"]);
  });

  it.each([
    [
      "an end of line after a soft hyphen and the hyphen shown for it",
      "sur\u00adveil\u00ad\u2010\nlance",
      "surveillance",
    ],
    ["an end of line after a soft hyphen", "sur\u00adveil\u00ad\r\n  lance", "surveillance"],
  ])("of the text of a PDF goes on over %s", async (_, text, word) => {
    const [line] = await linesOf(text, "page.txt");
    expect(line?.replaceAll("\u00ad", "")).toBe(word);
  });

  it("of the text of a PDF ends at a hyphen that may be the word's own", async () => {
    expect(await linesOf("long-\nterm", "page.txt")).toEqual(["long-", "term"]);
  });
});
