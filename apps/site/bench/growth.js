/**
 * Renders the site of made-up claims, at 200 and at 10,000 records, and prints `name  found  limit`: the weight of the
 * heaviest pages over the wire, which pages a release of one claim rewrites, whether a second rendering gives other
 * bytes, and the processor time that claim pages take as a ratio to that of writing the same bytes, and to that of their
 * elements alone. `--verbose` names pages.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { parse } from "parse5";
import { claim, ground, makeReleases } from "../../../bench/claims-ledger.js";
import { processorTime } from "../../../bench/processor-time.js";
import { makeReport } from "../../../bench/report.js";
import { jsx } from "../src/jsx/jsx-runtime.js";
import { makeSite } from "../src/make-site.js";
import { claimPages } from "../src/pages/claim.js";
import { renderPage, renderSite } from "../src/render-site.js";
import { CONFIG } from "../src/test-support/example-site.js";

const SMALL = 200;
const LARGE = 10_000;
const KB = 1024;
const HOME_LIMIT = 30;
const PAGE_LIMIT = 60;
const REWRITTEN = 0.03;
/** Asked for, and no limit: how long writing takes depends on what else the machine writes. Elements do not. */
const RENDERING = 3;
const OVER_ELEMENTS = 4;
const PASSES = 3;
const BATCH = 250;
const verbose = process.argv.includes("--verbose");
const app = fileURLToPath(new URL("..", import.meta.url));

const config = {
  ...CONFIG,
  repository: "https://github.com/example/claimwire",
  contact: "corrections@claimwire.example",
};

/** Records to which no claim of these refers would be no part of the count. */
const NAMED = { company: 30, project: 50, topic: 20, report: 40 };

function namedGround() {
  return new Map(
    [...ground()].filter(([key]) => {
      const [, sort, number] = /\/([a-z]+)-(\d+)$/.exec(key) ?? [];
      return sort === undefined || Number(number) < NAMED[sort];
    }),
  );
}

/** A claim of one of a dozen years, as those of a dataset that grows for so long. */
function datedClaim(i) {
  return { ...claim(i, 60 + (i % 900)), when: String(2010 + (i % 12)) };
}

/** The ledger of so many records, and of one claim more. */
function makeLedger(count) {
  function* editions() {
    const records = namedGround();
    for (let i = 0; records.size < count; i += 1) records.set(`claims/claim-${i}`, datedClaim(i));
    yield records;
    yield new Map(records).set("claims/one-more", datedClaim(7));
  }
  return makeReleases(editions(), { start: "2026-01-01T00:00:00Z", days: 1 });
}

/** The bytes of the files of our own that a page loads, compressed, by the names that the page has for them. */
function weighAssets() {
  const weigh = (folder, name) => [name, gzipSync(readFileSync(join(app, folder, name))).length];
  return new Map([
    ...["site.css", "icon.svg"].map((name) => weigh("src", name)),
    ...readdirSync(join(app, "dist/scripts")).map((name) => weigh("dist/scripts", name)),
  ]);
}

const hashOf = (text) => createHash("sha1").update(text).digest("base64");

/** The hashes of the files of a site by path. */
const hashFiles = (site) => new Map([...renderSite(site)].map(({ path, text }) => [path, hashOf(text)]));

/** As `hashFiles`, with the pages by their weight in kB, the files of our own that they load among it, heaviest first. */
function surveyFiles(site) {
  const assets = weighAssets();
  const [hashes, pages] = [new Map(), []];
  for (const { path, text } of renderSite(site)) {
    hashes.set(path, hashOf(text));
    if (!path.endsWith(".html")) continue;
    const loads = [...text.matchAll(/ (?:src|href)="[^"]*\/assets\/([\w.-]+)"/g)].map(([, name]) => name);
    const own = loads.reduce((sum, name) => sum + (assets.get(name) ?? 0), 0);
    pages.push({ path, weight: (gzipSync(text).length + own) / KB });
  }
  return { hashes, pages: pages.sort((a, b) => b.weight - a.weight) };
}

function reportWeights(report, pages, count) {
  const home = pages.find(({ path }) => path === "index.html");
  report.add(`home over the wire, kB, at ${count} records`, home.weight, { atMost: HOME_LIMIT });
  report.add(`heaviest page over the wire, kB, at ${count} records`, pages[0].weight, { atMost: PAGE_LIMIT });
  if (verbose)
    for (const { path, weight } of pages.slice(0, 12)) console.log(`  ${weight.toFixed(1)} kB  ${path}`);
}

const pathsOfOtherBytes = (before, after) =>
  [...after].flatMap(([path, hash]) => (before.get(path) === hash ? [] : [path]));

/** As a build does: some pages are rendered, then written, so that few are in memory. */
function* renderBatches(site) {
  let batch = [];
  for (const page of claimPages(site)) {
    if ("data" in page) continue;
    batch.push(renderPage(site, page));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Processor time of making the claim pages, and of writing the same bytes into a new folder. */
function timeClaimPages(site) {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-pages-"));
  const spent = { rendering: 0, writing: 0 };
  try {
    let start = processorTime();
    let count = 0;
    for (const texts of renderBatches(site)) {
      const rendered = processorTime();
      for (const text of texts) writeFileSync(join(folder, `${count++}.html`), text);
      const written = processorTime();
      spent.rendering += rendered - start;
      spent.writing += written - rendered;
      start = written;
    }
    return spent;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page without its texts' origin: what a component would hand to an element, with nothing left to look up. */
function elementOf(node) {
  if (node.nodeName === "#text") return node.value;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return { tag: node.tagName, attributes, children: node.childNodes.map(elementOf) };
}

const markupOf = (element) =>
  typeof element === "string"
    ? element
    : jsx(element.tag, { ...element.attributes, children: element.children.map(markupOf) });

/** Processor time that elements take for pages whose every text and attribute is at hand. */
function timeElements(site) {
  const [page] = claimPages(site);
  const html = parse(renderPage(site, page)).childNodes.find(({ nodeName }) => nodeName === "html");
  const element = elementOf(html);
  const start = processorTime();
  for (let i = 0; i < LARGE; i += 1) String(markupOf(element)).indexOf("\u0000");
  return processorTime() - start;
}

const report = makeReport();
const small = makeSite(config, makeLedger(SMALL)).site;
reportWeights(report, surveyFiles(small).pages, SMALL);

const ledger = makeLedger(LARGE);
const { site } = makeSite(config, ledger);
const { hashes, pages } = surveyFiles(site);
reportWeights(report, pages, LARGE);
const again = hashFiles(makeSite(config, ledger).site);
report.add("files with other bytes the second time", pathsOfOtherBytes(hashes, again).length, { atMost: 0 });
const before = hashFiles(makeSite(config, ledger.slice(0, -1)).site);
const own = `releases/${ledger.at(-1).version}/`;
const rewritten = pathsOfOtherBytes(before, hashes).filter((path) => !path.startsWith(own));
report.add("pages that one claim more rewrites / records", rewritten.length / LARGE, { atMost: REWRITTEN });
if (verbose) console.log(`  ${rewritten.slice(0, 60).join("\n  ")}`);
timeClaimPages(site);
const passes = Array.from({ length: PASSES }, () => timeClaimPages(site));
const [rendering, writing] = ["rendering", "writing"].map((name) =>
  passes.reduce((sum, spent) => sum + spent[name] / PASSES, 0),
);
const elements = timeElements(site);
report.add("claim pages: rendering / writing the same bytes", rendering / writing, { asked: RENDERING });
report.add("their elements alone / writing the same bytes", elements / writing);
report.add("claim pages: rendering / their elements alone", rendering / elements, { atMost: OVER_ELEMENTS });
report.print();
