/**
 * Prints the time that entries take from the replayed ledger to their documents, bodies and all, as a ratio to the time
 * that the libraries alone need to print the same documents: `name  ratio  limit`. The two sides take turns, and the best
 * run of each counts.
 */
import { setImmediate } from "node:timers/promises";
import { jsonFeedOf, renderAtom, renderJsonFeed, renderRss } from "@claimwire/feeds";
import { replaySteps } from "@claimwire/ledger";
import { A_VOCABULARY } from "@claimwire/testing";
import { generateAtomFeed } from "feedsmith";
import Rss from "rss";
import { claim, ground, makeReleases } from "../../../bench/claims-ledger.js";
import { measureApart } from "../../../bench/measure-apart.js";
import { processorTime } from "../../../bench/processor-time.js";
import { renderEntries } from "../src/entries/release-entries.js";
import { describeStream } from "../src/streams/stream.js";
import { StreamHistory } from "../src/streams/stream-history.js";

const RELEASES = 25;
const CHANGES = 400;
const ARCHIVE = 50;
const RUNS = 6;
const TURNS = 3;
const LIMIT = 1.4;

const config = {
  title: "Claimwire",
  description: "Every change.",
  language: "en",
  baseUrl: "https://claimwire.example/wire",
  feeds: { tagAuthority: "claimwire.example,2026" },
  vocabulary: A_VOCABULARY,
};

/** Half of each release's changes add claims, half correct the value of an earlier one. */
function* editions() {
  const records = ground();
  for (let r = 0; r < RELEASES; r += 1) {
    for (let c = 0; c < CHANGES; c += 1) {
      const fresh = r === 0 || c % 2 === 0;
      const i = fresh ? r * CHANGES + c : (r - 1) * CHANGES + (c - 1);
      records.set(`claims/claim-${i}`, claim(i, 60 + r + (fresh ? 0 : 1)));
    }
    yield records;
  }
}

function ledger() {
  return makeReleases(editions(), { start: "2026-01-01T00:00:00Z", days: 1 });
}

/** Processor time of the replay, which is no rendering, and has a bench of its own. */
let replaying = 0;

function* untimed(steps) {
  for (;;) {
    const start = processorTime();
    const { done, value } = steps.next();
    replaying += processorTime() - start;
    if (done) return;
    yield value;
  }
}

/** Documents of the size of an archive with the entries of all changes, made while the ledger is told. */
function* documentsOf(releases) {
  const history = new StreamHistory();
  const stream = describeStream("all", new Map());
  let entries = [];
  let archive = 0;
  for (const step of untimed(replaySteps(releases))) {
    for (const { entry } of renderEntries(step, history, config)) {
      if (entry.extension.kind !== "change") continue;
      entries.push(entry);
      if (entries.length < ARCHIVE) continue;
      archive += 1;
      yield { stream, updated: entry.published, entries: entries.reverse(), archive };
      entries = [];
    }
  }
}

async function renderAll(releases) {
  for (const document of documentsOf(releases)) {
    for (const render of [renderRss, renderAtom, renderJsonFeed]) await write(render(document, config));
  }
}

/** The bytes of a file, and a turn of the event loop as every writing of one gives: `rss` holds on to its text till then. */
async function write(text) {
  Buffer.from(text);
  await setImmediate();
}

function linksOf({ url, extension: { announced } }) {
  const alternate = { href: url, rel: "alternate", type: "text/html" };
  return announced === undefined
    ? [alternate]
    : [alternate, { href: announced.url, rel: "related", type: "text/html" }];
}

/** What the libraries need, made ready: nothing but printing is left. */
function prepare(documents) {
  return Array.from(documents, (document) => ({
    json: jsonFeedOf(document, config),
    atom: {
      id: "tag:claimwire.example,2026:feeds/all",
      title: { value: "Claimwire: all changes", type: "text" },
      updated: new Date(document.updated),
      authors: [{ name: "Claimwire", uri: config.baseUrl }],
      xml: { lang: "en" },
      entries: document.entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title, type: "text" },
        links: linksOf(entry),
        published: new Date(entry.published),
        updated: new Date(entry.published),
        summary: { value: entry.summary, type: "text" },
        content: { value: entry.html, type: "html" },
        categories: entry.categories,
      })),
    },
    rss: document.entries.map((entry) => ({
      title: entry.title,
      description: entry.summary,
      url: entry.url,
      guid: entry.id,
      categories: entry.categories.map(({ label }) => label),
      author: "Claimwire",
      date: entry.published,
      custom_elements: [{ "content:encoded": { _cdata: entry.html } }],
    })),
  }));
}

async function printAll(prepared) {
  for (const { json, atom, rss } of prepared) {
    const feed = new Rss({ title: "Claimwire", feed_url: config.baseUrl, site_url: config.baseUrl });
    for (const item of rss) feed.item(item);
    await write(feed.xml());
    await write(generateAtomFeed(atom));
    await write(JSON.stringify(json, null, 1));
  }
}

async function time(work) {
  replaying = 0;
  const start = processorTime();
  await work();
  return processorTime() - start - replaying;
}

const SIDES = {
  ours: () => {
    const releases = ledger();
    return () => renderAll(releases);
  },
  theirs: () => {
    const prepared = prepare(documentsOf(ledger()));
    return () => printAll(prepared);
  },
};

async function best(work) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) least = Math.min(least, await time(work));
  return least;
}

const bestOf = (side) => measureApart(import.meta.url, side);

function compare() {
  const turns = Array.from({ length: TURNS }, () => [bestOf("ours"), bestOf("theirs")]);
  const [ours, theirs] = [0, 1].map((side) => Math.min(...turns.map((turn) => turn[side])));
  const ratio = ours / theirs;
  const count = RELEASES * CHANGES;
  console.log(`wire: render ${count} entries / libraries alone  ${ratio.toFixed(2)}  ${LIMIT}`);
  if (process.argv.includes("--verbose")) console.log(`  ${ours.toFixed(0)} ms, ${theirs.toFixed(0)} ms`);
  process.exitCode = ratio <= LIMIT ? 0 : 1;
}

const side = SIDES[process.argv[2]];
if (side === undefined) compare();
else console.log(await best(side()));
