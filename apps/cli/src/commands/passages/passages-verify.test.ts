import { writeFileSync } from "node:fs";
import { type Fingerprint, fingerprint } from "@claimwire/schema";
import { aClaim, aDataset, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { type TempCheckout, tempCheckout } from "../../test-support/temp-checkout.js";

// A text of our own.
const TEXT = `Cameras for Upper Marketown

By A. Writer, 3 May 2018

The council met on Monday. Nobody spoke against the plan.

Twelve cameras

The council’s “first” order was for twelve
cameras, each with a lamp.

What comes next

A second order may follow in the spring.
`;

const HTML = `<!doctype html><html><head><title>Cameras</title><style>p { color: red }</style></head><body>
<ul><li><a href="#a">Twelve cameras</a></li><li>What comes next</li></ul>
<h1>Cameras for Upper Marketown</h1><p>The council met on Monday. Nobody <b>spoke</b> against the&nbsp;plan.</p>
<h2 id="a">Twelve cameras</h2><p>The council&rsquo;s &ldquo;first&rdquo; order was for twelve<br>cam<wbr>eras, each with a lamp.</p>
<script>The council bought nothing at all today.</script>
<h2>What comes next</h2><div>A second order <em>may</em> follow in the spring.</div></body></html>`;

const OPENING = fingerprint("Nobody spoke against the plan");
const ORDER = fingerprint("the council's 'first' order was for twelve cameras");
const NEXT = fingerprint("a second order may follow in the spring");

function checkoutWith(passages: readonly (readonly [section: string, made: Fingerprint])[]): TempCheckout {
  const evidence = [
    { source: "original", via: ["example-report"], stance: "states" as const },
    {
      source: "example-report",
      stance: "states" as const,
      passages: passages.map(([section, made]) => ({ section, ...made })),
    },
  ];
  const records = aDataset({
    "claims/example-claim": aClaim({ evidence }),
    "sources/original": aSource({ title: "Minutes", published: "2018" }),
    "sources/example-report": aSource({ title: "Cameras for Upper Marketown" }),
  });
  return tempCheckout({ records, git: false, files: { "copy.txt": TEXT, "copy.html": HTML } });
}

async function verify(checkout: TempCheckout, file: string): Promise<[number, string[], unknown[]]> {
  const argv = ["passages", "verify", checkout.path(file), "--of", "example-report"];
  const { exitCode, passages, issues } = await claimwireJson(checkout.root, argv);
  const states = (passages as { state: string; under: string[] }[]).map(({ state, under }) => [
    state,
    ...under,
  ]);
  return [exitCode, issueCodes({ issues }), states];
}

describe("passages verify", () => {
  it.each(["copy.txt", "copy.html"])("finds every passage under its heading in %s", async (file) => {
    const checkout = checkoutWith([
      ["Cameras for Upper Marketown", OPENING],
      ["“Twelve Cameras”", ORDER],
      ["What comes next", NEXT],
    ]);
    expect(await verify(checkout, file)).toEqual([
      0,
      [],
      [
        ["found", "Cameras for Upper Marketown"],
        ["found", "“Twelve Cameras”"],
        ["found", "What comes next"],
      ],
    ]);
  });

  it.each(["copy.txt", "copy.html"])("reports moved and orphaned passages in %s", async (file) => {
    const checkout = checkoutWith([
      ["Twelve cameras", NEXT],
      ["What comes next", fingerprint("a third order may follow in the spring")],
    ]);
    expect(await verify(checkout, file)).toEqual([
      1,
      ["PASSAGE_MOVED", "PASSAGE_ORPHANED"],
      [["moved", "What comes next"], ["orphaned"]],
    ]);
    const argv = ["passages", "verify", checkout.path(file), "--of", "example-report"];
    const { stdout, stderr } = await claimwire(checkout.root, argv);
    expect(stdout).toBe("2 passages: 0 found, 1 moved, 1 orphaned.\n");
    expect(stderr).toMatch(/data\/claims\/example-claim\.yaml\S* {2}PASSAGE_ORPHANED/);
  });

  it("only warns of moved passages, and ignores hidden text of a page", async () => {
    const moved = checkoutWith([
      ["Twelve cameras", NEXT],
      ["What comes next", fingerprint("order may follow in the spring")],
    ]);
    expect((await verify(moved, "copy.txt")).slice(0, 2)).toEqual([0, ["PASSAGE_MOVED"]]);
    const hidden = fingerprint("The council bought nothing at all today");
    const unseen = await verify(checkoutWith([["Twelve cameras", hidden]]), "copy.html");
    expect(unseen).toEqual([1, ["PASSAGE_ORPHANED"], [["orphaned"]]]);
  });

  it("asks whether it is the right copy when no passage is in it", async () => {
    const checkout = checkoutWith([
      ["Twelve cameras", fingerprint("one two three four")],
      ["Twelve cameras", fingerprint("five six seven eight")],
    ]);
    const argv = ["passages", "verify", checkout.path("copy.txt"), "--of", "example-report"];
    const { stdout } = await claimwire(checkout.root, argv);
    expect(stdout).toContain('None of them is in the copy. Is it a copy of "Cameras for Upper Marketown"?');
  });

  it.each([
    ["a PDF", "copy.pdf", Buffer.from("%PDF-1.7\n"), "PAGE_UNREADABLE", /This is a PDF/],
    ["Latin-1", "latin1.txt", Buffer.from([0x63, 0xe9]), "PAGE_UNREADABLE", /not valid UTF-8/],
    ["RTF", "notes.rtf", Buffer.from("{\\rtf1\\ansi Twelve cameras\\par}"), "PAGE_UNREADABLE", /This is RTF/],
    ["a picture", "copy.png", Buffer.from("\x89PNG\r\n\0\0", "latin1"), "PAGE_UNREADABLE", /binary/],
    ["an empty file", "empty.txt", Buffer.from(""), "PAGE_UNREADABLE", /empty/],
    ["white space", "white.txt", Buffer.from(" \n\u00a0\n"), "PAGE_UNREADABLE", /white space/],
    [
      "a web archive",
      "copy.mhtml",
      Buffer.from("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n=20"),
      "PAGE_UNREADABLE",
      /MHTML/,
    ],
    ["too many words", "long.txt", Buffer.from("a ".repeat(500_001)), "FILE_TOO_LARGE", /500001 words/],
  ])("refuses %s with a fix", async (_what, file, bytes, code, message) => {
    const checkout = checkoutWith([["Twelve cameras", ORDER]]);
    writeFileSync(checkout.path(file), bytes);
    const argv = ["passages", "verify", checkout.path(file), "--of", "example-report"];
    const { exitCode, issues } = await claimwireJson(checkout.root, argv);
    expect([exitCode, issueCodes({ issues })]).toEqual([1, [code]]);
    expect(issues[0]?.message).toMatch(message);
    expect(issues[0]?.fix).toBeTruthy();
  });

  it("names the command that extracts the text of a PDF, quoted for a shell", async () => {
    const checkout = checkoutWith([["Twelve cameras", ORDER]]);
    writeFileSync(checkout.path("a copy.pdf"), "%PDF-1.7\n");
    const { stderr } = await claimwire(checkout.root, [
      "passages",
      "verify",
      checkout.path("a copy.pdf"),
      "--of=example-report",
    ]);
    expect(stderr).toMatch(/pdftotext '\S*a copy\.pdf' '\S*a copy\.txt'\n/);
  });

  it("refuses missing arguments, and reports a wrong id and a missing file at once", async () => {
    const checkout = checkoutWith([["Twelve cameras", ORDER]]);
    const run = async (...argv: string[]): Promise<unknown> => {
      const { exitCode, issues } = await claimwireJson(checkout.root, ["passages", "verify", ...argv]);
      return [exitCode, issues.map(({ code }) => code)];
    };
    expect(await run()).toEqual([1, ["ARGUMENT_BAD"]]);
    expect(await run("copy.txt")).toEqual([1, ["ARGUMENT_BAD"]]);
    expect(await run("none.txt", "--of=none")).toEqual([1, ["SOURCE_MISSING", "FILE_UNREADABLE"]]);
    expect(await run(checkout.path("data"), "--of=example-report")).toEqual([1, ["FILE_UNREADABLE"]]);
  });

  it("reads HTML that is nested 100,000 deep", async () => {
    const checkout = checkoutWith([["Cameras for Upper Marketown", OPENING]]);
    checkout.write("deep.html", `<html>${"<div>".repeat(100_000)}Nobody spoke against the plan.`);
    expect((await verify(checkout, "deep.html")).slice(0, 2)).toEqual([0, []]);
  });
});
